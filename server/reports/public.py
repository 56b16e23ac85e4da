"""The public list as Word values and as a page of its own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from typing import Any

from server.reports.chinese import day_of
from server.reports.figures import LEVELS
from server.reports.subject import Letterhead, grouped
from server.reports.word import Picture
from server.wire.public import PublicPage


def values(page: PublicPage, head: Letterhead, photos: Mapping[str, bytes]) -> dict[str, Any]:
    """结果公示 for its Word template; `photos` are masked copies by id, those that may be shown."""
    return {
        "campaign": page.document.campaign.zh,
        "starts": day_of(page.starts_on),
        "ends": day_of(page.ends_on),
        "list_url": f"{head.verify_url}#/list/{page.id}",
        "units": [
            {
                "number": place,
                "name": each.unit,
                "points": each.points,
                "disposition": each.disposition or "—",
                "code": grouped(each.code),
            }
            for place, each in enumerate(page.document.lines, 1)
        ],
        "photos": [
            {"picture": Picture(photos[photo.id]), "caption": f"{each.unit}：{photo.title.zh}"}
            for each in page.document.lines
            for photo in each.photos
            if photo.id in photos
        ],
    }


_PAGE = """<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c211e;
  font: 1rem/1.8 "FangSong", "STFangsong", "Noto Serif CJK SC", serif; }}
h1 {{ font-family: "STZhongsong", "SimSun", serif; text-align: center; line-height: 1.5; }}
table {{ width: 100%; border-collapse: collapse; }}
th, td {{ border: 1px solid #555; padding: .4rem .6rem; text-align: left; }}
th {{ font-family: "SimHei", "Noto Sans CJK SC", sans-serif; }}
td.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
figure {{ break-inside: avoid; margin: 1rem 0; }} img {{ max-width: 100%; max-height: 60vh; }}
footer {{ text-align: right; margin-top: 2rem; }}
</style>
<h1>{title}</h1>
<p>{lead}</p>
<table>
<thead><tr><th>序号</th><th>单位</th><th>层级</th><th>得分</th><th>处理意见</th><th>核验码</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
{photos}<footer>{office}<br>{date}</footer>
</html>
"""


def html(page: PublicPage, head: Letterhead, photos: Mapping[str, bytes]) -> bytes:
    """The same as one file for a web site: no scripts, nothing loaded from elsewhere."""
    told = values(page, head, photos)
    rows = "\n".join(
        f'<tr><td class="number">{place}</td><td>{escape(each.unit)}</td>'
        f"<td>{escape(LEVELS.get(each.level, each.level))}</td>"
        f'<td class="number">{escape(each.points)}</td><td>{escape(each.disposition or "—")}</td>'
        f"<td>{escape(grouped(each.code))}</td></tr>"
        for place, each in enumerate(page.document.lines, 1)
    )
    lead = (
        f"现将“{told['campaign']}”结果予以公示，公示期为{told['starts']}至{told['ends']}。"
        f"公示期内如有异议，可在 {told['list_url']} 提出，或向{head.office}反映。"
    )
    text = _PAGE.format(
        title=escape(f"{told['campaign']}结果公示"),
        lead=escape(lead),
        rows=rows,
        photos=_photos(page, photos),
        office=escape(head.office),
        date=escape(head.date),
    )
    return text.encode()


def _photos(page: PublicPage, photos: Mapping[str, bytes]) -> str:
    shown = [
        f'<figure><img alt="" src="data:image/jpeg;base64,{b64encode(photos[photo.id]).decode()}">'
        f"<figcaption>{escape(each.unit)}：{escape(photo.title.zh)}</figcaption></figure>\n"
        for each in page.document.lines
        for photo in each.photos
        if photo.id in photos
    ]
    return f"<h2>现场照片</h2>\n{''.join(shown)}" if shown else ""
