"""Labels that rules give and records keep; they stand here so that both can use them."""

from __future__ import annotations

from typing import Literal

Gender = Literal["female", "male"]
Stance = Literal["asserts", "denies", "declines", "doubts", "unknown"]
Position = Literal["before", "after", "inside", "according_to", "passive"]
