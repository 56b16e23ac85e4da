"""Where this computer has a font with Chinese letters; needed to write on copies of photos."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_USUAL: Final = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "C:/Windows/Fonts/msyh.ttc",
    "C:/Windows/Fonts/simsun.ttc",
)
"""Where Debian, Fedora, Arch, macOS and Windows keep theirs. The first face of each has
simplified Chinese."""


def chinese_font(chosen: Path | None = None) -> Path | None:
    """The font file that was chosen, or the first of the usual ones that is there."""
    candidates = (chosen,) if chosen is not None else map(Path, _USUAL)
    return next((path for path in candidates if path.is_file()), None)
