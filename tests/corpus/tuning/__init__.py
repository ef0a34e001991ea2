"""The layouts that may be looked at while detectors are built."""
from tuning import dispatch, reports

LAYOUTS = reports.LAYOUTS + dispatch.LAYOUTS
