"""Bytes as text: UTF-8, UTF-16 and UTF-32 as they are, a line that is none of these as Windows-1252."""

import codecs
import re
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from typing import BinaryIO

MARKS = {codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",
         codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}  # fmt: skip
_BY_NUL = {"0x0x": "utf-16-be", "x0x0": "utf-16-le", "000x": "utf-32-be", "x000": "utf-32-le"}  # of Latin letters
_CONTROL = bytes([*range(1, 9), *range(14, 27), *range(28, 32)])
_ODD = re.compile("[\udc80-\udcff]")  # bytes that are not UTF-8, as surrogateescape has them
SAMPLE = 65536  # bytes from which line ends and a wide encoding are told


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a file, and what is to be said of one that is not UTF-8."""
    remarks: list[str] = []
    text = "".join(text_lines(BytesIO(data), remarks))
    return text, "".join(remarks)


def text_lines(file: BinaryIO, remarks: list[str]) -> Iterator[str]:
    """The lines of a file with their ends, as its first ends, one by one; what is not UTF-8 adds a remark, once."""
    sample = file.read(SAMPLE)
    file.seek(0)
    encoding, said = _wide(sample), False
    if encoding:
        remarks.append(f"this is {encoding.upper()[: len('utf-16')]}, and read as such; save it as UTF-8")
    ends = re.search(r"\r\n|\r|\n", sample.decode(encoding or "latin-1", "replace"))
    form = (encoding, "replace") if encoding else ("utf-8-sig", "surrogateescape")
    with TextIOWrapper(file, *form, newline="\r" if ends and ends[0] == "\r" else "\n") as lines:
        for number, line in enumerate(lines, start=1):
            odd = not line.isascii() and _ODD.search(line) is not None
            remarks += [f"line {number} is not UTF-8; read as Windows-1252, save it as UTF-8"] * (odd and not said)
            said = said or odd
            yield line.encode("utf-8", "surrogateescape").decode("cp1252", "replace") if odd else line


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding that is read here: NUL among them, one control code in twenty, or half
    of them not UTF-8: no language has so many letters beyond ASCII in Windows-1252."""
    sample = data[:SAMPLE]
    control = b"\0" in sample[:1000] or 20 * (len(sample) - len(sample.translate(None, _CONTROL))) > len(sample)
    odd = len(_ODD.findall(sample.decode("utf-8", "surrogateescape")))
    return (control or 2 * odd > len(sample)) and not _wide(sample)


def _wide(sample: bytes) -> str:
    """The encoding of two or four bytes a character, if the mark at the start or the bytes that are NUL tell one."""
    named = next((encoding for mark, encoding in MARKS.items() if sample.startswith(mark)), "")
    if named or len(sample) < 8 or b"\0" not in sample:
        return named
    quarters = [sample[i::4] for i in range(4)]
    nul = "".join("0" if 2 * q.count(0) > len(q) else "x" for q in quarters)
    return "" if any(0 in q for q, sign in zip(quarters, nul, strict=True) if sign == "x") else _BY_NUL.get(nul, "")
