"""Draws the pictures of the README from what `make run` wrote.

    .venv/bin/python docs/pictures/draw.py

Needs pdftoppm (poppler-utils) and the font DejaVu Sans Mono (fonts-dejavu-core).
"""
import pathlib
import subprocess
import tempfile

from PIL import Image, ImageDraw, ImageFont

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
DEMO = ROOT / "out" / "demo"


def page(sheet: str, width: int) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "page"
        command = ["pdftoppm", "-r", "110", "-png", "-singlefile", DEMO / "sheets" / sheet, target]
        subprocess.run(command, check=True)
        picture = Image.open(target.with_suffix(".png")).convert("RGB")
    return picture.resize((width, round(picture.height * width / picture.width)), Image.LANCZOS)


def shadowed(canvas: Image.Image, picture: Image.Image, place: tuple[int, int]) -> None:
    ImageDraw.Draw(canvas).rectangle(
        [place[0] + 5, place[1] + 5, place[0] + picture.width + 5, place[1] + picture.height + 5],
        fill="#c9d3d0",
    )
    canvas.paste(picture, place)


def printed(lines: list[str], width: int, font: ImageFont.FreeTypeFont) -> Image.Image:
    """What the program printed, as on a terminal."""
    canvas = Image.new("RGB", (width, 44 + len(lines) * 22), "#e7eeec")
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle([0, 0, width - 1, canvas.height - 1], 10, fill="#10231f")
    for row, line in enumerate(lines):
        colour = "#9fd8c6" if line[:1].isalpha() else "#eef5f3"
        pen.text((20, 18 + row * 22), line, font=font, fill=colour)
    return canvas


def plan_and_sheets(font: ImageFont.FreeTypeFont) -> None:
    lines = (DEMO / "plan.txt").read_text().splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("November"))
    shown = lines[:3] + [""] + lines[start : start + 28]
    canvas = Image.new("RGB", (1600, 860), "#e7eeec")
    canvas.paste(printed(shown, 880, font), (30, 30))
    shadowed(canvas, page("2027-06/session-1/list.pdf", 500), (940, 30))
    shadowed(canvas, page("2027-06/session-1/invitation.pdf", 330), (1240, 380))
    canvas.save(HERE / "plan-and-sheets.png", optimize=True)


def report(font: ImageFont.FreeTypeFont) -> None:
    command = [ROOT / ".build" / "debug" / "jobklub", "report", "attendance", "--lang", "en"]
    command += ["--to", "2027-06-14", "--db", DEMO / "jobklub.sqlite"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    counts, persons = lines.index("By programme"), lines.index("Persons, each counted once")
    end = lines.index("How this is counted")
    canvas = Image.new("RGB", (1130, 502), "#e7eeec")
    canvas.paste(printed(lines[counts : persons - 1], 620, font), (20, 20))
    canvas.paste(printed(lines[persons : end - 1], 450, font), (660, 20))
    canvas.save(HERE / "report.png", optimize=True)


def main() -> None:
    font = ImageFont.truetype("DejaVuSansMono.ttf", 13)
    plan_and_sheets(font)
    report(font)


if __name__ == "__main__":
    main()
