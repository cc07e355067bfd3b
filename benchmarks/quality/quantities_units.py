"""What Recognizers-Text calls a unit, in crossread's normal form with its share of it."""

from __future__ import annotations

import math

UNITS: dict[str, tuple[str, float]] = {
    "Dollar": ("USD", 1), "United States dollar": ("USD", 1), "Canadian dollar": ("CAD", 1),
    "Australian dollar": ("AUD", 1), "Cent": ("USD", 0.01), "Pound": ("GBP", 1), "British pound": ("GBP", 1),
    "Pence": ("GBP", 0.01), "Penny": ("GBP", 0.01), "Euro": ("EUR", 1), "Japanese yen": ("JPY", 1),
    "Chinese yuan": ("CNY", 1), "Swiss franc": ("CHF", 1), "Rupee": ("INR", 1), "Turkish lira": ("TRY", 1),
    "Mexican peso": ("MXN", 1), "Georgian lari": ("GEL", 1), "Franc": ("franc", 1), "Krone": ("krone", 1),
    "Finnish markka": ("FIM", 1), "Indian rupee": ("INR", 1), "Hong Kong dollar": ("HKD", 1),
    "New Taiwan dollar": ("TWD", 1), "Singapore dollar": ("SGD", 1), "New Zealand dollar": ("NZD", 1),
    "Peso": ("peso", 1), "Russian ruble": ("RUB", 1), "South Korean won": ("KRW", 1),
    "Danish krone": ("DKK", 1), "Swedish krona": ("SEK", 1), "Norwegian krone": ("NOK", 1),
    "Brazilian Real": ("BRL", 1), "Indonesian rupiah": ("IDR", 1), "Thai baht": ("THB", 1),
    "Mile": ("mile", 1), "Kilometer": ("km", 1), "Meter": ("m", 1), "Decimeter": ("m", 0.1),
    "Centimeter": ("m", 0.01), "Millimeter": ("m", 0.001), "Foot": ("ft", 1), "Inch": ("inch", 1),
    "Yard": ("yard", 1), "Kilogram": ("kg", 1), "Gram": ("kg", 0.001), "Milligram": ("kg", 1e-6),
    "Microgram": ("kg", 1e-9), "Ounce": ("ounce", 1), "Ton": ("ton", 1), "Metric ton": ("ton", 1),
    "Barrel": ("barrel", 1), "Gallon": ("gallon", 1), "Liter": ("litre", 1), "Milliliter": ("litre", 0.001),
    "Mile per hour": ("mph", 1), "Kilometer per hour": ("km/h", 1), "Meter per second": ("m/s", 1),
    "Square meter": ("m2", 1), "Square kilometer": ("km2", 1), "Square mile": ("mi2", 1),
    "Square foot": ("ft2", 1), "Cubic meter": ("m3", 1), "Cubic foot": ("ft3", 1), "Acre": ("acre", 1),
    "Hectare": ("hectare", 1), "Megabyte": ("MB", 1), "Gigabyte": ("MB", 1000), "Kilobyte": ("MB", 0.001),
    "Terabyte": ("MB", 1e6), "Degree": ("degree", 1), "Cup": ("cup", 1), "Tablespoon": ("tablespoon", 1),
    "Teaspoon": ("teaspoon", 1), "Pint": ("pint", 1), "Quart": ("quart", 1),
    "C": ("celsius", 1), "F": ("fahrenheit", 1),
    "Year": ("year", 1), "Month": ("month", 1), "Week": ("week", 1), "Day": ("day", 1),
}  # fmt: skip


def same_unit(value: float, unit: str, wanted: float, wanted_unit: str) -> bool:
    """Whether a value in our unit is the one wanted; a rate ("barrel/day") is of its first unit.

    "Pound" is money or weight in either.
    """
    unit = unit.partition("/")[0] if unit not in ("km/h", "m/s") else unit
    if wanted_unit == "Pound" and unit == "pound":
        return math.isclose(value, wanted)
    known, factor = UNITS.get(wanted_unit, (wanted_unit.lower(), 1))
    return unit == known and math.isclose(value, wanted * factor, rel_tol=1e-5)
