"""Layouts of other agencies by another author: the first held-back set, opened for tuning on 2026-11-22 after its last figure as a
blind one (leak 0.129, F1 0.882 over 150 documents)."""
from .dispatch import cad_history, rap_sheet
from .files import phone_dump, records_request, source_file, warrant_return
from .health import bite_report, hold_report
from .incident_forms import nibrs_form, sheriff_capitals
from .notices import jail_incident, missing_juvenile, trespass_notice
from .protected import campus_supplement, danger_form
from .school import contact_card, school_mail, threat_report
from .speech import call_transcript, interview
from .street import blotter, citation, field_interview
from .traffic import crash_report, property_receipt, tow_sheet

LAYOUTS = [nibrs_form, sheriff_capitals, crash_report, tow_sheet, property_receipt, cad_history, rap_sheet, call_transcript, interview,
           school_mail, contact_card, threat_report, danger_form, campus_supplement, trespass_notice, jail_incident, missing_juvenile,
           source_file, warrant_return, phone_dump, records_request, hold_report, bite_report, blotter, field_interview,
           citation]
