"""Draws docs/pictures/registrations.svg from the diagram in docs/registrations.md.

    python3 docs/pictures/registrations.py

Needs nothing but Python. A state or an arrow that has no place here stops it.
"""
import html
import math
import pathlib
import re

HERE = pathlib.Path(__file__).parent
PAGE = HERE.parent / "registrations.md"

# The middle of each box. They stand on a ring, so that no way leads through a box.
PLACES = {
    "[*]": (50, 270),
    "invited": (170, 110),
    "registered": (500, 50),
    "late": (830, 110),
    "inTime": (940, 270),
    "byUs": (830, 430),
    "offered": (500, 490),
    "waiting": (170, 430),
}
HOLDS_SEAT = {"offered", "registered"}
WIDTH, HEIGHT, ROW = 170, 46, 24
COLUMNS, COLUMN = 2, 500


def diagram() -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    text = PAGE.read_text(encoding="utf-8")
    body = re.search(r"```mermaid\nstateDiagram-v2\n(.*?)```", text, re.S).group(1)
    names = {key: words for words, key in re.findall(r'state "(.+?)" as (\w+)', body)}
    arrows = re.findall(r"^ +(\S+) --> (\w+): (.+)$", body, re.M)
    assert len(arrows) == body.count("-->"), "an arrow was not understood"
    return names, arrows


def edge(centre: tuple[float, float], towards: tuple[float, float], is_start: bool) -> tuple[float, float]:
    """Where a line from the middle of a box to a point leaves the box."""
    dx, dy = towards[0] - centre[0], towards[1] - centre[1]
    if is_start:
        length = math.hypot(dx, dy)
        return centre[0] + dx / length * 13, centre[1] + dy / length * 13
    wide, high = WIDTH / 2 + 3, HEIGHT / 2 + 3
    scale = min(wide / abs(dx) if dx else math.inf, high / abs(dy) if dy else math.inf)
    return centre[0] + dx * scale, centre[1] + dy * scale


def arrow(number: int, start: str, end: str) -> str:
    (x1, y1), (x2, y2) = PLACES[start], PLACES[end]
    if start == end:
        path = f"M{x1 - 40} {y1 + 26} C{x1 - 60} {y1 + 80} {x1 + 20} {y1 + 80} {x1 - 4} {y1 + 28}"
        return line(path, x1 - 22, y1 + 66, number)
    # Each way bends to its own side, so that there and back do not lie on each other.
    length = math.hypot(x2 - x1, y2 - y1)
    bend = 26
    middle = (
        (x1 + x2) / 2 - (y2 - y1) / length * bend,
        (y1 + y2) / 2 + (x2 - x1) / length * bend,
    )
    ax, ay = edge((x1, y1), middle, start == "[*]")
    bx, by = edge((x2, y2), middle, False)
    path = f"M{ax:.0f} {ay:.0f} Q{middle[0]:.0f} {middle[1]:.0f} {bx:.0f} {by:.0f}"
    at = 0.36
    px = (1 - at) ** 2 * ax + 2 * at * (1 - at) * middle[0] + at**2 * bx
    py = (1 - at) ** 2 * ay + 2 * at * (1 - at) * middle[1] + at**2 * by
    return line(path, px, py, number)


def line(path: str, x: float, y: float, number: int) -> str:
    return (
        f'<path d="{path}" class="way" marker-end="url(#head)"/>'
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="10" class="dot"/>'
        f'<text x="{x:.0f}" y="{y + 4:.0f}" class="number">{number}</text>'
    )


def box(key: str, words: str) -> str:
    x, y = PLACES[key]
    if key == "[*]":
        return f'<circle cx="{x}" cy="{y}" r="9" fill="#10231f"/>'
    kind = "seat" if key in HOLDS_SEAT else "box"
    return (
        f'<rect x="{x - WIDTH / 2:.0f}" y="{y - HEIGHT / 2:.0f}" width="{WIDTH}" height="{HEIGHT}"'
        f' rx="10" class="{kind}"/><text x="{x}" y="{y + 5}" class="state">{html.escape(words)}</text>'
    )


def main() -> None:
    names, arrows = diagram()
    rows = math.ceil(len(arrows) / COLUMNS)
    height = 560 + rows * ROW + 50
    ways = [arrow(number, start, end) for number, (start, end, _) in enumerate(arrows, 1)]
    boxes = [box(key, names.get(key, key)) for key in PLACES]
    legend = []
    for index, (start, end, words) in enumerate(arrows):
        x, y = 40 + index // rows * COLUMN, 580 + index % rows * ROW
        first = "new" if start == "[*]" else names.get(start, start)
        text = html.escape(f"{first} → {names.get(end, end)}: {words}")
        legend.append(f'<text x="{x}" y="{y}" class="key">{index + 1}</text>')
        legend.append(f'<text x="{x + 12}" y="{y}" class="words">{text}</text>')
    foot = height - 22
    legend.append(f'<rect x="28" y="{foot - 14}" width="26" height="18" rx="5" class="seat"/>')
    legend.append(f'<text x="64" y="{foot}" class="words">a seat is held</text>')
    svg = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1040 {height}" role="img">
<title>The states of a registration and the ways between them</title>
<style>
text {{ font-family: "DejaVu Sans", Verdana, sans-serif; fill: #10231f }}
.state {{ font-size: 15px; font-weight: bold; text-anchor: middle }}
.number {{ font-size: 11px; text-anchor: middle }}
.words {{ font-size: 13px }}
.key {{ font-size: 13px; font-weight: bold; text-anchor: end }}
.way {{ fill: none; stroke: #4c6b63; stroke-width: 1.6 }}
.dot {{ fill: #ffffff; stroke: #4c6b63 }}
.box {{ fill: #e7eeec; stroke: #10231f }}
.seat {{ fill: #9fd8c6; stroke: #10231f; stroke-width: 2 }}
</style>
<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
<path d="M0 0 L10 5 L0 10 z" fill="#4c6b63"/></marker></defs>
<rect width="1040" height="{height}" fill="#ffffff"/>
"""
    parts = "\n".join(ways + boxes + legend)
    (HERE / "registrations.svg").write_text(f"{svg}{parts}\n</svg>\n", encoding="utf-8")


if __name__ == "__main__":
    main()
