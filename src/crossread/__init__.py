"""Read many articles about one event; show who is independent, who says what, what agrees and what changed.

>>> import crossread
>>> articles = crossread.read("examples/harbour-fire")  # doctest: +SKIP
>>> dossier = crossread.compare(articles)  # doctest: +SKIP
"""
