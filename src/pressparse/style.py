"""The style of a release in HTML: one hue for each role, scoped to the piece, light and dark."""

from __future__ import annotations

from pressparse.roles import Role

# Roles of one part of the page are neighbours on the colour wheel; furniture is grey. (hue, saturation in percent)
_HUES: dict[Role, tuple[int, int]] = {
    Role.NAVIGATION: (220, 8),
    Role.TEASER: (220, 8),
    Role.METADATA: (220, 8),
    Role.LEGAL: (220, 8),
    Role.MEDIA: (220, 22),
    Role.MASTHEAD: (240, 45),
    Role.NOTICE: (262, 45),
    Role.DATE: (200, 75),
    Role.HEADLINE: (222, 80),
    Role.SUBHEADLINE: (214, 60),
    Role.BYLINE: (280, 50),
    Role.EVENT: (150, 60),
    Role.VENUE: (165, 60),
    Role.ORGANIZER: (140, 45),
    Role.FORMAT: (180, 50),
    Role.SALUTATION: (315, 50),
    Role.BODY: (34, 70),
    Role.HEADING: (28, 80),
    Role.CLOSING: (330, 55),
    Role.SIGNATURE: (345, 60),
    Role.BOILERPLATE: (85, 45),
    Role.CONTACT: (5, 65),
    Role.NOTES: (60, 50),
    Role.END_MARK: (0, 8),
}

_LIGHT = "--ink:#1c2230;--soft:#667085;--line:#e4e7ec;--ground:#fff;--panel:#f8f9fb;--light:36%;--tint:.07"
_DARK = "--ink:#e6e9ef;--soft:#98a2b3;--line:#2b313c;--ground:#14171c;--panel:#1a1e25;--light:72%;--tint:.13"

_RULES = """
.pressparse{color-scheme:light dark;
color:var(--ink);background:var(--ground);border:1px solid var(--line);border-radius:10px;
font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:64em;overflow:hidden;
text-align:left}
.pressparse *{box-sizing:border-box}
.pressparse table.pp-fields{width:100%;margin:0;border-collapse:collapse;background:var(--panel);font-size:inherit;
border:0;border-bottom:1px solid var(--line);padding:0;display:table}
.pressparse .pp-fields tbody{display:table;width:100%;padding:.7em 0;border-spacing:0}
.pressparse .pp-fields tr,.pressparse .pp-fields tr:hover{background:none;border:0}
.pressparse .pp-fields th,.pressparse .pp-fields td{padding:.16em .9em;border:0;vertical-align:baseline;text-align:left;
color:inherit;background:none;overflow-wrap:anywhere}
.pressparse .pp-fields tr:first-child>*{padding-top:.8em}
.pressparse .pp-fields tr:last-child>*{padding-bottom:.8em}
.pressparse .pp-fields th{width:8.6em;overflow-wrap:normal;color:var(--soft);font-weight:400;text-align:right;
white-space:nowrap}
.pressparse .pp-fields .pp-headline td{font-size:1.2em;font-weight:650;line-height:1.3}
.pressparse .pp-fields .pp-doubts td{color:hsl(28 80% var(--light))}
.pressparse .pp-page{padding:.5em 0}
.pressparse .pp-block,.pressparse summary{display:grid;grid-template-columns:8.6em 1fr;gap:0;margin:1px 0}
.pressparse .pp-role{color:hsl(var(--h,220) var(--s,8%) var(--light));font-size:.78em;letter-spacing:.03em;
text-align:right;padding:.42em 1.15em .2em .4em;white-space:nowrap}
.pressparse .pp-sure{display:block;height:2px;margin:.15em 0 0 auto;width:3.6em;border-radius:1px;opacity:.75;
background:linear-gradient(90deg,currentColor var(--sure),var(--line) var(--sure))}
.pressparse .pp-text{padding:.22em .9em .22em .8em;border-left:3px solid hsl(var(--h,220) var(--s,8%) var(--light)/.75);
background:hsl(var(--h,220) var(--s,8%) var(--light)/var(--tint));white-space:pre-wrap;overflow-wrap:anywhere;
min-width:0}
.pressparse .pp-block:hover .pp-text{background:hsl(var(--h,220) var(--s,8%) var(--light)/calc(var(--tint)*2))}
.pressparse .pp-block.pp-headline .pp-text{font-weight:650}
.pressparse .pp-block.pp-heading .pp-text,.pressparse .pp-block.pp-subheadline .pp-text{font-weight:550}
.pressparse .pp-navigation .pp-text,.pressparse .pp-teaser .pp-text,.pressparse .pp-metadata .pp-text,
.pressparse .pp-legal .pp-text{color:var(--soft)}
.pressparse summary{cursor:pointer;list-style:none}
.pressparse summary::-webkit-details-marker{display:none}
.pressparse summary .pp-text::before{content:"\\25B8\\00A0\\00A0"}
.pressparse details[open]>summary .pp-text::before{content:"\\25BE\\00A0\\00A0"}
.pressparse summary:focus-visible{outline:2px solid hsl(222 80% var(--light));outline-offset:-2px}
@media (max-width:34em){.pressparse .pp-block,.pressparse summary{grid-template-columns:6.4em 1fr}
.pressparse .pp-fields th{width:7.4em;padding:.16em .8em .16em .3em;font-size:.86em}
.pressparse .pp-role{padding-right:.7em}}
"""


def _style() -> str:
    hues = "".join(
        f".pressparse .pp-{role.value}{{--h:{hue};--s:{saturation}%}}" for role, (hue, saturation) in _HUES.items()
    )
    # A browser's dark theme, JupyterLab's and VS Code's; a notebook that says it is light stays so.
    themes = (
        f"@media (prefers-color-scheme:dark){{.pressparse{{{_DARK}}}}}"
        f'[data-jp-theme-light="true"] .pressparse,.vscode-light .pressparse{{{_LIGHT}}}'
        f'[data-jp-theme-light="false"] .pressparse,.vscode-dark .pressparse{{{_DARK}}}'
    )
    return f".pressparse{{{_LIGHT}}}" + _RULES.replace("\n", "") + hues + themes


STYLE = _style()
