"""Layouts of a third author, who had not seen the detectors. The second held-back set until 2026-11-22: measured blind at
leak 0.0493, F1 0.943, juveniles flagged 0.809 (150 documents, seed 3), then opened."""
from precincts import court, custody, harm, health, money, patrol, prints, speech, traffic, young

LAYOUTS = [patrol.patrol_offense, patrol.sheriff_incident, patrol.arrest_report, patrol.supplement, patrol.witness_statement,
    patrol.field_contact,
           traffic.crash_report, traffic.citation_warning, traffic.tow_sheet, prints.cad_event, prints.rap_sheet,
               prints.returns,
           speech.call_911, speech.interview, speech.body_camera, speech.email_thread,
           young.missing_juvenile, young.juvenile_referral, young.school_report, custody.property_sheet, custody.jail_booking,
           money.burglary_pawn, money.fraud, health.welfare_check, health.overdose, court.warrant_affidavit, court.trespass,
           harm.home_violence, harm.sensitive_crime]
