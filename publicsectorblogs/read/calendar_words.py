"""The names of months, weekdays and time zones that dates in feeds are written with.

The languages are those of the British Isles and French. Alternatives are parted by a slash.
"""

from __future__ import annotations

_MONTHS = (
    # English
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
    "september/sept/sep october/oct november/nov december/dec",
    # Welsh
    "ionawr/ion chwefror/chwef/chwe/chw mawrth/maw ebrill/ebr mai mehefin/meh "
    "gorffennaf/gorff/gor awst/aws medi/med hydref/hyd tachwedd/tach/tac rhagfyr/rhag/rha",
    # Irish: the two months of two words are known by the first ("Meán Fómhair")
    "eanáir/ean feabhra/feabh márta/márt aibreán/aib bealtaine/beal meitheamh/meith "
    "iúil lúnasa/lún meán deireadh samhain/samh nollaig/noll",
    # Scottish Gaelic
    "faoilleach/faoi gearran/gearr màrt giblean/gibl cèitean/cèit ògmhios/ògmh "
    "iuchar/iuch lùnastal/lùna sultain/sult dàmhair/dàmh samhain/samh dùbhlachd/dùbh",
    # French
    "janvier/janv février/fevrier/févr/fév mars avril/avr mai juin juillet/juil août/aout/aoû "
    "septembre/sept octobre/oct novembre/nov décembre/decembre/déc",
)
_WEEKDAYS = (
    "monday/mon tuesday/tues/tue wednesday/weds/wed thursday/thurs/thur/thu friday/fri "
    "saturday/sat sunday/sun",
    "llun mawrth/maw mercher/mer iau gwener/gwen/gwe sadwrn/sad sul",
    "luan máirt céadaoin/céad déardaoin/déar aoine satharn/sath domhnach/domh",
    "diluain dimàirt diciadain diardaoin dihaoine disathairne didòmhnaich",
    "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
)


def _numbered(languages: tuple[str, ...]) -> dict[str, int]:
    return {
        word: number
        for names in languages
        for number, group in enumerate(names.split())
        for word in group.split("/")
    }


MONTHS = {word: number + 1 for word, number in _numbered(_MONTHS).items()}
WEEKDAYS = _numbered(_WEEKDAYS)  # from 0 for Monday
# Words that stand in dates and say nothing of them.
FILLERS = set("an ar at de dydd dé fómhair le of on t the yn à".split())
# Offsets of zone names from UTC in hours. Names that several countries use for different zones
# (IST, AST) are not here, and the letters of RFC 822, which it got wrong, are not either.
ZONES = {
    "gmt": 0, "ut": 0, "utc": 0, "z": 0, "wet": 0, "west": 1, "cet": 1, "cest": 2, "eet": 2,
    "eest": 3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "greenwich mean time": 0, "coordinated universal time": 0,
    "central european time": 1, "central european summer time": 2,
}  # fmt: skip
# British Summer Time is an hour ahead of UTC, and is no time of the winter.
SUMMER_TIME = {"bst", "british summer time"}
