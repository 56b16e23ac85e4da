"""Drafts the Word templates that are shipped: `python -m server.reports.templates.draft`.

Written once so that every template begins with the same page, fonts and styles (GB/T 9704-2012:
A4, margins 37/35/28/26 mm, text 仿宋 16 pt on 28 pt lines, title 小标宋 22 pt, headings 黑体
and 楷体). From then on they are files to be edited in Word or WPS; README.md names what may stand
in them.
"""
