"""The command `shidi`. Each subcommand imports only what it needs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from server.complaint import Complaint

USAGE = """\
shidi <command> …

  serve     启动服务器        start the server (shidi serve --help)
  catalog   查看测评表与名单  checklists, units, campaigns (list, show)
  checklist 测评表与 Excel    checklists in Excel (import, export)
  draw      核对随机抽查      do a random draw again (draw verify FILE)
  photo     检查照片          look at photos
  backup    备份，服务照常运行  back up while serving (shidi backup TARGET)
  restore   从备份恢复        bring a backup back (shidi restore TARGET)
  migrate-to 迁到 PostgreSQL  move to PostgreSQL (shidi migrate-to postgresql://…)
  verify    核验导出的案卷    verify a visit's dossier (shidi verify FILE)
  openapi   输出接口说明      print the OpenAPI document as JSON
  version   版本              print the version
"""


def main(args: Sequence[str] | None = None) -> int:
    """Run one subcommand; return the exit code. What the operator can mend is one sentence."""
    name, *rest = list(sys.argv[1:] if args is None else args) or ["help"]
    if name in ("help", "-h", "--help"):
        print(USAGE, end="")
        return 0
    command = _COMMANDS.get(name.lstrip("-") if name == "--version" else name)
    try:
        if command is None:
            raise _unknown(name)
        return command(rest)
    except Complaint as complaint:
        print(f"{complaint.zh}\n{complaint.en}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of the output, such as `head`, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _serve(args: list[str]) -> int:
    from server.serving.command import Program, main

    def load() -> Program:
        from server.app import create_app, end_streams, prepare

        return Program(prepare, create_app, end_streams)

    return main(args, load)


def _catalog(args: list[str]) -> int:
    from server.catalog.command import main

    return main(args)


def _checklist(args: list[str]) -> int:
    from server.authoring.command import main

    return main(args)


def _draw(args: list[str]) -> int:
    from server.draw.command import main

    return main(args)


def _photo(args: list[str]) -> int:
    from server.photos.command import main

    return main(args)


def _backup(args: list[str]) -> int:
    from server.backup.command import main_backup

    return main_backup(args)


def _restore(args: list[str]) -> int:
    from server.backup.command import main_restore

    return main_restore(args)


def _migrate_to(args: list[str]) -> int:
    from server.moving.command import main

    return main(args)


def _verify(args: list[str]) -> int:
    from server.dossier.command import main

    return main(args)


def _openapi(args: list[str]) -> int:
    from server.app import create_app
    from server.settings import Settings

    _none_of(args)
    document = create_app(Settings()).openapi_schema.to_schema()
    print(json.dumps(document, ensure_ascii=False, indent=2))
    return 0


def _version(args: list[str]) -> int:
    _none_of(args)
    print(version("shidi"))
    return 0


def _none_of(args: list[str]) -> None:
    if args:
        raise _unknown(args[0])


def _unknown(word: str) -> Complaint:
    return Complaint(
        f"不认识 {word!r}；运行 shidi help 查看可用的命令。",
        f"{word!r} is not known; shidi help lists the commands.",
    )


_COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "serve": _serve,
    "catalog": _catalog,
    "checklist": _checklist,
    "draw": _draw,
    "photo": _photo,
    "backup": _backup,
    "restore": _restore,
    "migrate-to": _migrate_to,
    "verify": _verify,
    "openapi": _openapi,
    "version": _version,
}

if __name__ == "__main__":
    raise SystemExit(main())
