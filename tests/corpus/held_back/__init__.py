"""The held-back layouts: written by people who have not seen the detectors. Nobody who works on detection opens this folder."""
from held_back import patrol, prints, traffic

LAYOUTS = [patrol.patrol_offense, patrol.sheriff_incident, patrol.arrest_report, patrol.supplement, patrol.witness_statement, patrol.field_contact,
           traffic.crash_report, traffic.citation_warning, traffic.tow_sheet, prints.cad_event, prints.rap_sheet, prints.returns]
