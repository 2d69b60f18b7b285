"""Write the lock files from what is installed: exact versions, no address of any index.

Run it in an environment where the wanted versions are installed: ``python tools/lock.py``. ``requirements.txt`` is what
the platform needs, ``requirements-dev.txt`` what tests and checks need besides.
"""

from __future__ import annotations

import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent


def closure(wanted: list[str]) -> dict[str, str]:
    """Every distribution that these need, with its installed version."""
    found: dict[str, str] = {}
    left = [Requirement(text) for text in wanted]
    while left:
        need = left.pop()
        name = canonicalize_name(need.name)
        installed = distribution(need.name)
        fresh = name not in found
        found[name] = installed.version
        for text in installed.requires or []:
            further = Requirement(text)
            extras = need.extras or {""}
            if further.marker and not any(further.marker.evaluate({"extra": extra}) for extra in extras):
                continue
            unknown = canonicalize_name(further.name) not in found or further.extras
            if unknown and (fresh or need.extras):
                left.append(further)
    return found


def write(path: Path, pins: dict[str, str]) -> None:
    """One pin a line, in order."""
    path.write_text("".join(f"{name}=={version}\n" for name, version in sorted(pins.items())), encoding="utf-8")


def main() -> None:
    """Write both files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    run = closure([*project["dependencies"], *extras["web"], *extras["evacuation"]])
    dev = closure(extras["dev"])
    build = {"setuptools": distribution("setuptools").version}
    write(ROOT / "requirements.txt", run | build)
    write(ROOT / "requirements-dev.txt", {name: version for name, version in dev.items() if name not in run})


if __name__ == "__main__":
    main()
