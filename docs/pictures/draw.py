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


def page(sheet: str | pathlib.Path, width: int) -> Image.Image:
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


def report() -> None:
    """The first pages of the reports of a month and of a year."""
    canvas = Image.new("RGB", (1330, 945), "#e7eeec")
    with tempfile.TemporaryDirectory() as folder:
        for place, period in [(30, ["month", "2027-04"]), (680, ["year", "2027"])]:
            pdf = pathlib.Path(folder) / "report.pdf"
            command = [ROOT / ".build" / "debug" / "jobklub", "report", *period, "--lang", "en"]
            command += ["--format", "pdf", "--out", pdf, "--db", DEMO / "jobklub.sqlite"]
            subprocess.run(command, check=True, capture_output=True)
            shadowed(canvas, page(pdf, 620), (place, 30))
    canvas.save(HERE / "report.png", optimize=True)


def main() -> None:
    font = ImageFont.truetype("DejaVuSansMono.ttf", 13)
    plan_and_sheets(font)
    report()


if __name__ == "__main__":
    main()
