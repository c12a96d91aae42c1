internal import CivilTime
