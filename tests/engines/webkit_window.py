#!/usr/bin/python3
"""A WebKitGTK window that keeps what pages store, for Debian's own Python.

WebKit's MiniBrowser forgets everything when it is driven: no cold start could be tried with it.
WebKitWebDriver alone starts this program: `webkit_window.py FOLDER WIDTH HEIGHT`.
"""

import sys

import gi  # type: ignore[import-not-found]

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # type: ignore[import-not-found]  # noqa: E402


def main(folder: str, width: int, height: int) -> None:
    manager = WebKit2.WebsiteDataManager(
        base_data_directory=f"{folder}/data", base_cache_directory=f"{folder}/cache"
    )
    context = WebKit2.WebContext(website_data_manager=manager)
    context.set_automation_allowed(True)
    context.set_preferred_languages(["zh-CN"])
    cookies = context.get_cookie_manager()
    cookies.set_persistent_storage(f"{folder}/cookies", WebKit2.CookiePersistentStorage.SQLITE)
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)

    window = Gtk.Window(default_width=width, default_height=height)
    window.add(view)
    window.connect("destroy", Gtk.main_quit)

    def started(_: object, session: "WebKit2.AutomationSession") -> None:
        told = WebKit2.ApplicationInfo()
        told.set_name("MiniBrowser")
        told.set_version(1, 0, 0)
        session.set_application_info(told)
        session.connect("create-web-view", lambda *_: view)
        session.connect("will-close", lambda _: Gtk.main_quit())

    context.connect("automation-started", started)
    window.show_all()
    Gtk.main()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
