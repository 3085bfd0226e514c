"""The names of months, weekdays and time zones that dates in feeds are written with.

The languages are those of the British Isles, French, German, Spanish, Italian and Dutch.
Alternatives are parted by a slash.
"""

from __future__ import annotations

MONTH_NAMES = (
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
    # German
    "januar/jänner/jan/jän februar/feb märz/mär/mrz april/apr mai juni/jun juli/jul august/aug "
    "september/sept/sep oktober/okt november/nov dezember/dez",
    # Spanish
    "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
    "septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic",
    # Italian
    "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago "
    "settembre/set ottobre/ott novembre/nov dicembre/dic",
    # Dutch
    "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
    "september/sept/sep oktober/okt november/nov december/dec",
)
WEEKDAY_NAMES = (
    "monday/mon tuesday/tues/tue wednesday/weds/wed thursday/thurs/thur/thu friday/fri "
    "saturday/sat sunday/sun",
    "llun mawrth/maw mercher/mer iau gwener/gwen/gwe sadwrn/sad sul",
    "luan máirt céadaoin/céad déardaoin/déar aoine satharn/sath domhnach/domh",
    "diluain dimàirt diciadain diardaoin dihaoine disathairne didòmhnaich",
    "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
    "montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so",
    "lunes/lun martes/mar miércoles/mié/mie jueves/jue viernes/vie sábado/sáb/sab domingo/dom",
    "lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom",
    "maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo",
)


def _numbered(languages: tuple[str, ...]) -> dict[str, int]:
    return {
        word: number
        for names in languages
        for number, group in enumerate(names.split())
        for word in group.split("/")
    }


MONTHS = {word: number + 1 for word, number in _numbered(MONTH_NAMES).items()}
WEEKDAYS = _numbered(WEEKDAY_NAMES)  # from 0 for Monday
# Words that stand in dates and say nothing of them.
FILLERS = set(
    "an ar at de del dydd dé fómhair le of om on posted published t the uhr um yn à".split()
)
# Offsets of zone names from UTC in hours. Names that several countries use for different zones
# (IST, AST) are not here, and the letters of RFC 822, which it got wrong, are not either.
ZONES: dict[str, float] = {
    "gmt": 0, "ut": 0, "utc": 0, "z": 0, "wet": 0, "west": 1, "cet": 1, "cest": 2, "eet": 2,
    "eest": 3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "akst": -9, "akdt": -8, "aest": 10, "aedt": 11, "acst": 9.5, "acdt": 10.5,
    "awst": 8, "nzst": 12, "nzdt": 13, "hkt": 8, "jst": 9, "sast": 2, "greenwich mean time": 0,
    "coordinated universal time": 0, "central european time": 1, "central european summer time": 2,
}  # fmt: skip
# British Summer Time is an hour ahead of UTC, and is no time of the winter.
SUMMER_TIME = {"bst", "british summer time"}
