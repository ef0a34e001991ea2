"""Held-back layouts of one author: sixteen papers of sheriffs, police, dispatch centers and courts, with their own people,
towns and wordings. Written without sight of the detectors or of other packages' documents; see held_back/__init__.py."""
from held_back.second import (affidavit, citation, contact_sheet, death, fraud, interview, involved, labels, mail, radio, school, stalking,
                              stolen, teletype)

_PARTS = (involved, citation, radio, interview, teletype, mail, stolen, school, fraud, stalking, death, contact_sheet, affidavit)
LAYOUTS = [labels.vary(layout) for part in _PARTS for layout in part.LAYOUTS]
