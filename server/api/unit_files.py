"""The page by which a unit sends its files without an account: its own, and nobody else's.

The link's secret stands behind `#`; the page's script puts it into a form, and what comes back is a
cookie that only this page gets. A link can be revoked, and ends by itself.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from html import escape
from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie, State, UploadFile
from litestar.response import Redirect

from server.api.material_intake import MOST_BYTES, take_in
from server.api.public_page import language_of, note, page
from server.api.session import address_of, note_failure, refuse_flood
from server.auth import ANYONE, hash_of, may
from server.errors import Refusal
from server.instant import now_ms
from server.readings.scorecard import read_card
from server.scorecard.card import Scorecard
from server.settings import Settings
from server.store import campaigns, materials, scorecards
from server.store.database import Database, Transaction
from server.store.materials import StoredMaterialLink
from server.store.reach import free
from sync.checklist import Text

OPEN = free("the link's secret says which unit")

COOKIE = "shidi_files"
PATH = "/unit-files"
MIB_MORE = 1 << 20
"""Around the file, the form's own parts."""

_TITLE = Text("上传测评材料", "Send files for the review")
_NO_LINK = Text(
    "请用测评办发给您的链接或二维码打开。链接无效、已过期或已撤回时，请向测评办索取新的。",
    "Open this with the link or code that the office gave you. If it is not valid, has ended or "
    "was taken back, ask the office for another.",
)
_TAKEN = Text("已收到，可以继续上传。", "Received. You can send more.")


@get(PATH, opt=may(ANYONE, reach=OPEN), include_in_schema=False)
async def show_files(request: Request[Any, Any, State]) -> Response[str]:
    """The unit's own files and the form, or how to get in."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        link = await _link(tx, request.cookies.get(COOKIE, ""))
        card = None if link is None else await _card(tx, link)
        if link is None or card is None:
            return page(request, _TITLE, _door(request) + note(request, _NO_LINK))
        sent = note(request, _TAKEN, "done") if request.query_params.get("sent") else ""
        return page(request, _TITLE, sent + await _content(request, tx, link, card))


@post(f"{PATH}/open", opt=may(ANYONE, reach=OPEN), include_in_schema=False)
async def open_files(request: Request[Any, Any, State]) -> Response[Any]:
    """Exchange the link's secret for a cookie. Wrong secrets are counted by address."""
    database: Database = request.app.state.database
    settings: Settings = request.app.state.settings
    secret = str((await request.form()).get("secret", ""))
    subject = hash_of(f"unit files {address_of(request)}")
    async with database.writing() as tx:
        await refuse_flood(tx, settings, subject)
        link = await _link(tx, secret)
        if link is None:
            await note_failure(tx, settings, subject)
    if link is None:
        return page(request, _TITLE, note(request, _NO_LINK), 404)
    cookie = Cookie(
        key=COOKIE,
        value=secret,
        path=PATH,
        max_age=max(1, (link.expires_at - now_ms()) // 1000),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return Redirect(PATH, status_code=303, cookies=[cookie])


@post(
    PATH,
    opt=may(ANYONE, reach=OPEN),
    include_in_schema=False,
    request_max_body_size=MOST_BYTES + MIB_MORE,
)
async def send_file(request: Request[Any, Any, State]) -> Response[Any]:
    """Take in one file at one scoring point of the link's unit."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        link = await _link(tx, request.cookies.get(COOKIE, ""))
        card = None if link is None else await _card(tx, link)
    if link is None or card is None:
        return page(request, _TITLE, note(request, _NO_LINK), 404)
    form = await request.form()
    file, point = form.get("file"), str(form.get("scoring_point", ""))
    try:
        if not isinstance(file, UploadFile):
            raise Refusal("material_unreadable")
        told, place = (point, file.filename), (link.campaign_id, link.unit_id)
        await take_in(request, card, place, told, None, _chunks(file))
    except Refusal as refused:
        problem = refused.problem
        said = Text(
            problem.message.zh + problem.remedy.zh, f"{problem.message.en} {problem.remedy.en}"
        )
        async with database.reading() as tx:
            body = note(request, said) + await _content(request, tx, link, card)
        return page(request, _TITLE, body, problem.status)
    return Redirect(f"{PATH}?sent=1&lang={language_of(request)}", status_code=303)


async def _link(tx: Transaction, secret: str) -> StoredMaterialLink | None:
    """The link with this secret, while it opens something."""
    link = await materials.link_by_token(tx, hash_of(secret)) if secret else None
    if link is None or link.revoked_at is not None or link.expires_at <= now_ms():
        return None
    return link


async def _card(tx: Transaction, link: StoredMaterialLink) -> Scorecard | None:
    pinned = await scorecards.pinned(tx, link.campaign_id)
    return None if pinned is None else read_card(pinned.document)


async def _chunks(file: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await file.read(1 << 16):
        yield chunk


def _door(request: Request[Any, Any, State]) -> str:
    return (
        f'<form id="door" data-go="yes" method="post" action="{PATH}/open?lang='
        f'{language_of(request)}"><input type="hidden" name="secret"></form>'
    )


async def _content(
    request: Request[Any, Any, State], tx: Transaction, link: StoredMaterialLink, card: Scorecard
) -> str:
    language = language_of(request)
    files = await materials.of_unit(tx, link.campaign_id, link.unit_id)
    titles = {p.id: getattr(p.title, language) for p in card.scoring_points}
    numbers = {p.id: p.criterion for p in card.scoring_points}
    options = "".join(
        f'<option value="{name}">{numbers[name]}. {escape(title)}</option>'
        for name, title in titles.items()
    )
    listed = "".join(
        f"<li>{escape(each.name)} "
        f"<span class='muted'>{escape(titles[each.scoring_point])}</span></li>"
        for each in files
    )
    words = _WORDS[language]
    unit = escape(await campaigns.unit_name(tx, link.unit_id))
    return (
        f'<p><strong>{unit}</strong></p><p class="muted">{words[0]}</p>'
        f'<form method="post" action="?lang={language}" enctype="multipart/form-data">'
        f'<label class="field">{words[1]}<select name="scoring_point" required>{options}</select>'
        f'</label><label class="field">{words[2]}<input type="file" name="file" required '
        f'accept="application/pdf,image/*"></label><button data-testid="send">{words[3]}</button>'
        f"</form><h2>{words[4]}</h2><ul data-testid='files'>{listed or f'<li>{words[5]}</li>'}</ul>"
    )


_WORDS = {
    "zh": (
        "按计分点上传 PDF 或照片，每个文件不超过 20 MB。上传后由测评办审核；"
        "要撤下文件请联系测评办。",
        "用于哪个计分点",
        "选择文件",
        "上传",
        "已上传的文件",
        "还没有上传文件。",
    ),
    "en": (
        "PDF or pictures by scoring point, at most 20 MB each. The office reviews them; "
        "ask it to take one out.",
        "Scoring point",
        "Choose a file",
        "Send",
        "Files sent",
        "No file yet.",
    ),
}


ROUTES = (
    show_files,
    open_files,
    send_file,
)
