"""Held-back layouts of one author who has not seen the detectors: seventeen papers of a police office. pools.py and
person.py give people and their things, matter.py the case and what of it must stay, scenes.py what happened."""
from held_back.first import arrest, cards, crash, dispatch, history, juvenile, mail, reports, sheet, statements

_PAPERS = (reports.LAYOUTS[:2] + arrest.LAYOUTS + crash.LAYOUTS + dispatch.LAYOUTS[:2] + history.LAYOUTS[:1] + dispatch.LAYOUTS[2:] + mail.LAYOUTS + cards.LAYOUTS[:1]
           + juvenile.LAYOUTS[:1] + reports.LAYOUTS[2:] + statements.LAYOUTS[1:] + cards.LAYOUTS[1:] + juvenile.LAYOUTS[1:] + history.LAYOUTS[1:] + statements.LAYOUTS[:1])
LAYOUTS = [sheet.finish(layout) for layout in _PAPERS]
