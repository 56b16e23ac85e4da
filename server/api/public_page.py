"""Small pages for people without an account: one frame, no script but one, two languages.

They are made here and not by the front end, so that they open at once on any phone, also where
scripts are off (a one-time link needs its script).
"""

from __future__ import annotations

from html import escape
from typing import Any, Literal

from litestar import MediaType, Request, Response, get
from litestar.datastructures import State

from server.auth import ANYONE, may
from server.store.reach import free
from sync.checklist import Text

OPEN = free("the same for everybody")

Language = Literal["zh", "en"]

DOOR = """const secret = location.hash.slice(1);
const form = document.getElementById("door");
if (secret && form) {
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.secret.value = secret;
  if (form.dataset.go === "yes") form.submit();
}
"""
"""What stands behind # is sent to no server and no log: the page puts it into its form."""

_STYLE = """
:root { color-scheme: light; --ink: #1d211f; --muted: #565d58; --line: #d9d7cc; --pine: #1f6b4f;
  --paper: #f6f4ee; --seal: #a8331f; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 17px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
h1 { font-size: 1.3rem; line-height: 1.35; margin: .8rem 0 .2rem; }
p { margin: .4rem 0; } .muted { color: var(--muted); font-size: .95rem; }
a { color: var(--pine); display: inline-flex; min-height: 44px; align-items: center; }
fieldset { margin: 1.1rem 0; padding: .4rem 1rem 1rem; border: 1px solid var(--line);
  border-radius: 10px; background: #fff; }
legend { float: left; width: 100%; padding: .5rem .3rem .2rem; font-weight: 650; }
legend + * { clear: both; }
label.choice { display: flex; align-items: center; gap: .8rem; min-height: 48px; padding: 0 .6rem;
  border-radius: 8px; } label.choice:has(input:checked) { background: #e3efe9; }
input[type=radio] { width: 22px; height: 22px; accent-color: var(--pine); }
label.field { display: grid; gap: .3rem; margin: .8rem 0; font-weight: 600; }
select, input[type=file] { min-height: 48px; width: 100%; font: inherit; padding: .4rem .6rem;
  border: 1px solid #9a988d; border-radius: 8px; background: #fff; }
button { width: 100%; min-height: 52px; border: 0; border-radius: 10px; background: var(--pine);
  color: #fff; font: inherit; font-weight: 650; }
:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
.problem { padding: .8rem 1rem; border-left: 4px solid var(--seal); background: #fbece8; }
.done { padding: .8rem 1rem; border-left: 4px solid var(--pine); background: #e3efe9; }
ul { padding-left: 1.2rem; } li { margin: .3rem 0; overflow-wrap: anywhere; }
"""


@get("/door.js", opt=may(ANYONE, reach=OPEN), media_type="text/javascript", include_in_schema=False)
async def door() -> str:
    """The one script of these pages."""
    return DOOR


def language_of(request: Request[Any, Any, State]) -> Language:
    """What the address asks for, else the browser; Chinese unless it prefers English."""
    asked = request.query_params.get("lang", "")
    if asked in ("zh", "en"):
        return asked  # type: ignore[return-value]
    return "en" if request.headers.get("accept-language", "").startswith("en") else "zh"


def page(
    request: Request[Any, Any, State], title: Text, body: str, status: int = 200
) -> Response[str]:
    """A page around `body`, which is HTML; the language can be switched."""
    language = language_of(request)
    other, named = ("en", "English") if language == "zh" else ("zh", "中文")
    said = escape(getattr(title, language))
    html = (
        f'<!doctype html><html lang="{"zh-CN" if language == "zh" else "en"}"><head>'
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        '<link rel="icon" href="data:,">'
        f'<meta name="robots" content="noindex"><title>{said}</title><style>{_STYLE}</style>'
        f'</head><body><main><header><span class="muted">实地 Shidi</span>'
        f'<a href="?lang={other}" lang="{other}">{named}</a></header>'
        f"<h1>{said}</h1>{body}</main>"
        '<script src="/door.js" defer></script></body></html>'
    )
    return Response(
        html,
        status_code=status,
        media_type=MediaType.HTML,
        headers={"cache-control": "no-store"},
    )


def note(request: Request[Any, Any, State], text: Text, kind: str = "problem") -> str:
    """A sentence that stands out."""
    said = escape(getattr(text, language_of(request)))
    return f'<p class="{kind}" role="status" data-testid="{kind}">{said}</p>'


ROUTES = (door,)
