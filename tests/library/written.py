"""What library.md, the agency's list of recurring wordings, says: read by its own notation.

Between wordings stands |, between results ·, to the results leads →; … stands for the words before it.
"""

from pathlib import Path

_TEXT = (Path(__file__).parent / "library.md").read_text("utf-8")


def lines(heading: str) -> list[str]:
    """Return the list lines under a heading."""
    return [line[2:] for line in _section(heading) if line.startswith("- ")]


def core_competencies() -> dict[str, list[str]]:
    """Return the indicators of every core competency."""
    found: dict[str, list[str]] = {}
    for line in _section("Core competencies"):
        if line.startswith("**"):
            found[line.strip("*")] = []
        elif line.startswith("- "):
            list(found.values())[-1].append(line[2:])
    return found


def additional_competencies() -> dict[str, tuple[str, bool, list[str]]]:
    """Return of every additional competency its qualifier, if it stands in brackets, and its wordings."""
    found = {}
    for line in _section("Additional competencies"):
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) != 4 or cells[0] in {"name", "---"}:
            continue
        name, qualifier, short, adds = cells
        wordings = [short]
        if adds.startswith("at the end: "):
            wordings.append(f"{short} {adds.removeprefix('at the end: ')}")
        elif adds:
            wordings.append(f"{adds.removeprefix('at the start: ')} {short}")
        bare = qualifier.removesuffix(" (in brackets)")
        found[name] = bare, bare != qualifier, wordings
    return found


def duties() -> list[list[tuple[str, tuple[str, ...]]]]:
    """Return of every duty its wordings, each a task with its results."""
    return [_duty(line) for line in lines("Duties that recur")]


def requirements(label: str) -> str:
    """Return the line of a requirement's texts."""
    found = [line for line in lines("Requirement texts") if line.startswith(f"{label}: ")]
    return found[0].removeprefix(f"{label}: ")


def in_full(before: str, text: str) -> str:
    """Return a text whose … stands for the beginning of the one before it."""
    if not text.startswith("… "):
        return text
    rest = text.removeprefix("… ")
    return before[: before.index(rest.split()[0])] + rest


def _section(heading: str) -> list[str]:
    rest = _TEXT.split(f"\n## {heading}", 1)[1]
    return rest.split("\n## ", 1)[0].splitlines()


def _duty(line: str) -> list[tuple[str, tuple[str, ...]]]:
    if line.count("→") > 1:
        return [wording for one in line.split(" | ") for wording in _duty(one)]
    tasks, results = (side.split(" | ") for side in line.split(" → "))
    tasks = [in_full(tasks[0], task) for task in tasks]
    if len(results) == 1:
        return [(task, tuple(results[0].split(" · "))) for task in tasks]
    # The first result has two wordings, what follows them is said after either.
    *others, last = results
    last, *after = last.split(" · ")
    firsts = [*others, in_full(others[0], last)]
    return [(task, (first, *after)) for task in tasks for first in firsts]
