"""The public page of a questionnaire: anonymous, by QR code, one answer a browser or a ticket.

What is kept: tallies, and a hash of the cookie or ticket that answered. Neither who, nor when, nor
which answer belongs to which mark. A browser's mark keeps it from answering twice by mistake or
from curiosity; somebody who clears cookies or takes another browser can answer again, which the
limit per network address slows down (a hash of the address is counted for a quarter of an hour).
Tickets hold against that: each answers once, whoever has it.
"""

from __future__ import annotations

import secrets
from html import escape
from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie, State
from litestar.params import FromPath

from server.api.public_page import language_of, note, page
from server.api.session import address_of
from server.auth import ANYONE, hash_of, may
from server.instant import now_ms
from server.readings.questionnaire import definition
from server.readings.scorecard import read_card
from server.scorecard.card import Question, Questionnaire
from server.settings import DAY, MINUTE
from server.store import attempts, campaigns, questionnaires, scorecards
from server.store.database import Database, Transaction
from server.store.questionnaires import StoredQuestionnaire
from server.store.reach import free
from sync.checklist import Text

OPEN = free("anybody who has the code may answer")

COOKIE = "shidi_q"
MOST_OF_ADDRESS = 60
"""Answers from one network address within `WINDOW_S`: an office shares one."""
WINDOW_S = 15 * MINUTE

_TITLE = Text("问卷", "Questionnaire")
_UNKNOWN = Text(
    "没有这份问卷，请检查二维码是否完整。", "There is no such questionnaire: check the code."
)
_CLOSED = Text("问卷已经结束，谢谢您的关注。", "The questionnaire is closed. Thank you.")
_TWICE = Text("您已经填写过了，谢谢。", "You have answered already. Thank you.")
_THANKS = Text(
    "已提交，谢谢。答卷不记名，只计总数。",
    "Sent, thank you. Answers are anonymous; only sums are kept.",
)
_TICKET = Text(
    "这份问卷要用发给您的一次性二维码打开；该码无效或不完整。",
    "Open this with the one-time code you were given; this one is not valid or not complete.",
)
_LEFT = Text("还有题目没有选择，请选完再提交。", "Some questions are open: choose an answer each.")
_MANY = Text(
    "这个网络刚刚提交了很多份，请过一刻钟再试。",
    "Many answers came from this network just now; try again in a quarter of an hour.",
)


@get("/q/{questionnaire_id:str}", opt=may(ANYONE, reach=OPEN), include_in_schema=False)
async def show_questionnaire(
    request: Request[Any, Any, State], questionnaire_id: FromPath[str]
) -> Response[str]:
    """The questions, or why there are none."""
    database: Database = request.app.state.database
    async with database.reading() as tx:
        stored, asked, unit = await _find(tx, questionnaire_id)
        if stored is None or asked is None:
            return page(request, _TITLE, note(request, _UNKNOWN), 404)
        if stored.closed_at is not None:
            return page(request, asked.title, note(request, _CLOSED, "done"))
        mark = request.cookies.get(COOKIE, "")
        if mark and await questionnaires.mark(tx, stored.id, hash_of(mark)):
            return page(request, asked.title, note(request, _TWICE, "done"))
    return page(request, asked.title, _form(request, asked, unit, {}))


@post(
    "/q/{questionnaire_id:str}",
    opt=may(ANYONE, reach=OPEN),
    status_code=200,
    include_in_schema=False,
)
async def answer_questionnaire(
    request: Request[Any, Any, State], questionnaire_id: FromPath[str]
) -> Response[str]:
    """Count one answer."""
    database: Database = request.app.state.database
    given = {key: str(value) for key, value in (await request.form()).items()}
    fresh = secrets.token_urlsafe(16)
    async with database.writing() as tx:
        stored, asked, unit = await _find(tx, questionnaire_id)
        if stored is None or asked is None:
            return page(request, _TITLE, note(request, _UNKNOWN), 404)
        if stored.closed_at is not None:
            return page(request, asked.title, note(request, _CLOSED, "done"), 409)
        choices = _choices(asked, given)
        if choices is None:
            body = note(request, _LEFT) + _form(request, asked, unit, given)
            return page(request, asked.title, body, 422)
        refused = await _refused(request, tx, stored, given.get("secret", ""))
        if refused is not None:
            return page(request, asked.title, note(request, refused), 409)
        mark = given.get("secret", "") if stored.protection == "tickets" else fresh
        await questionnaires.use(tx, stored.id, hash_of(mark))
        await questionnaires.count_answer(tx, stored.id, choices)
    answer = page(request, asked.title, note(request, _THANKS, "done"))
    answer.set_cookie(_cookie(request, stored.id, mark))
    return answer


async def _find(
    tx: Transaction, questionnaire_id: str
) -> tuple[StoredQuestionnaire | None, Questionnaire | None, str]:
    """The questionnaire, its questions and the unit's name."""
    stored = await questionnaires.get(tx, questionnaire_id)
    if stored is None:
        return None, None, ""
    pinned = await scorecards.pinned(tx, stored.campaign_id)
    unit = await campaigns.unit_name(tx, stored.unit_id)
    if pinned is None:
        return stored, None, unit
    return stored, definition(read_card(pinned.document), stored.questionnaire), unit


async def _refused(
    request: Request[Any, Any, State], tx: Transaction, stored: StoredQuestionnaire, ticket: str
) -> Text | None:
    """Why this answer does not count, if it does not."""
    now = now_ms()
    subject = hash_of(f"questionnaire {stored.id} {address_of(request)}")
    if await attempts.count(tx, subject, now - WINDOW_S * 1000) >= MOST_OF_ADDRESS:
        return _MANY
    await attempts.add(tx, subject, now, now - WINDOW_S * 1000)
    if stored.protection == "tickets":
        used = await questionnaires.mark(tx, stored.id, hash_of(ticket)) if ticket else None
        return _TICKET if used is None else _TWICE if used else None
    mark = request.cookies.get(COOKIE, "")
    known = bool(mark) and await questionnaires.mark(tx, stored.id, hash_of(mark))
    return _TWICE if known else None


def _choices(asked: Questionnaire, given: dict[str, str]) -> list[tuple[str, str]] | None:
    """One choice a question; None where one is missing or is none of its choices."""
    found = [(question.id, given.get(question.id, "")) for question in asked.questions]
    valid = {
        (question.id, choice.id) for question in asked.questions for choice in question.choices
    }
    return found if valid.issuperset(found) else None


def _cookie(request: Request[Any, Any, State], questionnaire_id: str, mark: str) -> Cookie:
    return Cookie(
        key=COOKIE,
        value=mark,
        path=f"/q/{questionnaire_id}",
        max_age=90 * DAY,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def _form(
    request: Request[Any, Any, State], asked: Questionnaire, unit: str, given: dict[str, str]
) -> str:
    language = language_of(request)
    lead = Text(
        f"关于：{unit}。不记名，不需要账号，约一分钟。",
        f"About {unit}. Anonymous, no account, about a minute.",
    )
    send = Text("提交", "Send")
    questions = "".join(
        _question(request, each, given.get(each.id, "")) for each in asked.questions
    )
    secret = escape(given.get("secret", ""))
    return (
        f'<p class="muted">{escape(getattr(lead, language))}</p>'
        f'<form id="door" method="post" action="?lang={language}">'
        f'<input type="hidden" name="secret" value="{secret}">{questions}'
        f'<button data-testid="send">{getattr(send, language)}</button></form>'
    )


def _question(request: Request[Any, Any, State], question: Question, chosen: str) -> str:
    language = language_of(request)
    choices = "".join(
        f'<label class="choice"><input type="radio" required name="{question.id}" '
        f'value="{choice.id}"{" checked" if choice.id == chosen else ""}>'
        f"<span>{escape(getattr(choice.title, language))}</span></label>"
        for choice in question.choices
    )
    title = escape(getattr(question.title, language))
    return f'<fieldset data-testid="{question.id}"><legend>{title}</legend>{choices}</fieldset>'


ROUTES = (
    show_questionnaire,
    answer_questionnaire,
)
