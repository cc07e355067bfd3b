def table():
    return ""
