"""How a list of faults is told: each on its own line, and not more than can be read."""

import pytest

SHOWN = 30


def expect_none(faults: list[str]) -> None:
    if faults:
        more = [f"... and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
        pytest.fail("\n".join([f"{len(faults)} faults:", *faults[:SHOWN], *more]), pytrace=False)
