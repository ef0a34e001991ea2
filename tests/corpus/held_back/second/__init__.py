"""Held-back layouts of one author: sixteen papers of sheriffs, police, dispatch centers and courts, with their own people,
towns and wordings. Written without sight of the detectors or of other packages' documents; see held_back/__init__.py."""
from held_back.second import (affidavit, citation, contact_sheet, death, fraud, interview, involved, mail, radio, school, stalking, stolen,
                              teletype)

LAYOUTS = (involved.LAYOUTS + citation.LAYOUTS + radio.LAYOUTS + interview.LAYOUTS + teletype.LAYOUTS + mail.LAYOUTS + stolen.LAYOUTS + school.LAYOUTS
           + fraud.LAYOUTS + stalking.LAYOUTS + death.LAYOUTS + contact_sheet.LAYOUTS + affidavit.LAYOUTS)
