"""Words of English and German requests: what carries meaning, and which words count as the same."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

Language = Literal["en", "de"]


def listed(text: str) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(text.split())


_WORD: Final = re.compile(r"[^\W_]+")
_SPELLINGS: Final = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "é": "e", "è": "e"})
_SUFFIXES: Final = ("ungen", "ings", "ing", "ung", "est", "ed", "es", "en", "er", "em", "et", "e", "s", "n")
_SHORTEST_STEM: Final = 3

_ENGLISH_ONLY: Final = listed(
    """
    the is are what which who how where when please of and to my do does have it you your me can could would from with this that
    """
)
_GERMAN_ONLY: Final = listed(
    """
    der die das ist sind was welche welcher wer wie wo wann bitte und zu mein meine meinen mir ich du kannst den dem ein eine
    einen im von mit auf für nicht gibt es sag zeig zeige
    """
)
_GERMAN_COMMANDS: Final = listed("schreibe schreib suche lies hallo")
STOP_WORDS: Final = (
    _ENGLISH_ONLY
    | _GERMAN_ONLY
    | listed(
        """
    a an in on at by for as be been being was were am or but if then than so not no yes just now also too very some any all there
    here i we us our they them their he she his her its what's whats it's let's i'd i'm i'll want need like know tell say says
    said give get got show see hey hi hello ok okay thanks thank well right currently current quick quickly kindly maybe might
    should shall will may must did doing done has had having up out about into over through again many much long far one why
    whose whom s t d ll re ve m anything something everything stand stands war waren bin bist seid sein hat habe haben hast hatte
    wird werden würde würden kann können könnte könntest konnte soll sollte muss möchte möchten willst brauche wissen sagen sagt
    sagst geben gib zeigen mal doch eben gerade jetzt aktuell aktuelle aktuellen aus bei nach über um als auch aber oder wenn
    dann noch nur schon nein ja hier da dort alle alles etwas viel viele wieviel wieviele warum wessen wem wen uns unser unsere
    ihr ihre sie er man dich dir mich sich zum zur vom beim ins ans steht stehen eines einer einem des danke moin gleich denn los
    hin
    """
    )
)

# Words for one thing, German and English: what lets a German request find a tool that is described in English.
_SAME: Final = {
    "time": "uhrzeit zeit spät uhr zeitzone",
    "date": "datum tag day today heute wochentag weekday",
    "file": "datei dateien dokument dokumente document unterlagen files",
    "search": "suche suchen such durchsuche durchsuchen finde finden find lookup",
    "read": "lies lese lesen liest vorlesen open öffne öffnen inhalt content contents",
    "list": "liste auflisten welche",
    "calculate": "rechne berechne berechnen rechnen ausrechnen compute evaluate ergibt",
    "fetch": "hole hol lade laden load download abrufen abrufe rufe herunter herunterladen",
    "page": "seite webseite website webpage site",
    "row": "zeile zeilen datensätze records record",
    "column": "spalte spalten",
    "average": "durchschnitt mean mittelwert durchschnittlich durchschnittliche",
    "sum": "summe total gesamt gesamtsumme",
    "email": "mail mails emails",
    "send": "schick schicke schicken sende senden",
    "create": "erstelle erstellen anlegen lege eröffne",
    "ticket": "tickets",
    "priority": "priorität",
    "remember": "erinnere erinnerst erinnern recall merken gemerkt erinnerung remembered",
    "convert": "umrechnen umwandeln wandle konvertiere",
    "book": "buche buchen reserviere reservieren reserve",
    "room": "raum zimmer besprechungsraum",
    "people": "person personen leute",
    "delete": "lösche löschen remove entferne",
    "question": "frage",
    "table": "tabelle",
    "number": "anzahl zahl count",
}


def _plain_stem(word: str) -> str:
    plain = word.replace("ß", "ss").translate(_SPELLINGS)
    for _ in range(2):
        for suffix in _SUFFIXES:
            if plain.endswith(suffix) and len(plain) - len(suffix) >= _SHORTEST_STEM:
                plain = plain[: -len(suffix)]
                break
    return plain[:-1] + "i" if plain.endswith("y") else plain


_CANONICAL: Final = {_plain_stem(other): _plain_stem(word) for word, others in _SAME.items() for other in others.split()}


@lru_cache(maxsize=20_000)
def term(word: str) -> str:
    """The term a word counts as: its light stem, or that of its synonym."""
    stem = _plain_stem(word.lower())
    return _CANONICAL.get(stem, stem)


def words(text: str) -> list[str]:
    """The words of a text in lower case; `snake_case` gives two."""
    return _WORD.findall(text.lower().replace("e-mail", "email"))


def word_spans(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as written, with the places where they begin and end."""
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]


def is_stop(word: str) -> bool:
    """Whether a word says nothing about the subject of a request."""
    return word.lower() in STOP_WORDS


def terms(text: str) -> list[str]:
    """The terms of a text that carry meaning, in their order."""
    return [term(word) for word in words(text) if word not in STOP_WORDS]


def language(text: str) -> Language:
    """German when a text has more of the small words that only German has than of those that only English has."""
    found = words(text[:2_000])
    return "de" if _count(found, _GERMAN_ONLY | _GERMAN_COMMANDS) > _count(found, _ENGLISH_ONLY) else "en"


def _count(found: Iterable[str], among: frozenset[str]) -> int:
    return sum(word in among for word in found)
