"""The held-back layouts: written by people who have not seen the detectors. Nobody who works on detection opens this folder."""
from held_back import court, custody, harm, health, money, patrol, prints, speech, traffic, young

LAYOUTS = [patrol.patrol_offense, patrol.sheriff_incident, patrol.arrest_report, patrol.supplement, patrol.witness_statement,
    patrol.field_contact,
           traffic.crash_report, traffic.citation_warning, traffic.tow_sheet, prints.cad_event, prints.rap_sheet,
               prints.returns,
           speech.call_911, speech.interview, speech.body_camera, speech.email_thread,
           young.missing_juvenile, young.juvenile_referral, young.school_report, custody.property_sheet, custody.jail_booking,
           money.burglary_pawn, money.fraud, health.welfare_check, health.overdose, court.warrant_affidavit, court.trespass,
           harm.home_violence, harm.sensitive_crime]
