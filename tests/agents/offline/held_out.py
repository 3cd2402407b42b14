"""Requests written before the model was tuned, and never tuned on: they say how it does on words it was not made for."""

from pydantic import JsonValue

Expected = tuple[tuple[str, dict[str, JsonValue]], ...]

HELD_OUT: tuple[tuple[str, Expected], ...] = (
    ("Could you work out 48 divided by 6 for me?", (("calculator", {"expression": "48 / 6"}),)),
    ("hey, 17 + 25 please", (("calculator", {"expression": "17 + 25"}),)),
    ("Wieviel ergibt 9 mal 9?", (("calculator", {"expression": "9 * 9"}),)),
    ("I'd like to know the hour in Sydney right now", (("clock", {"timezone": "Australia/Sydney"}),)),
    ("Sag mir bitte die Uhrzeit in New York", (("clock", {"timezone": "America/New_York"}),)),
    ("what's today's date?", (("clock", {}),)),
    ("Please open https://www.python.org/about and show me what is there", (("http_get", {"url": "https://www.python.org/about"}),)),
    ("Was steht auf https://example.org/impressum?", (("http_get", {"url": "https://example.org/impressum"}),)),
    ("get me the content of http://intranet.example/menu.html", (("http_get", {"url": "http://intranet.example/menu.html"}),)),
    ("Delete https://api.example.com/v1/users/9", (("http_request", {"method": "DELETE", "url": "https://api.example.com/v1/users/9"}),)),
    ("show me everything I uploaded", (("files_list", {}),)),
    ("Zeig mir alle Dateien im Arbeitsbereich", (("files_list", {}),)),
    ("look through my documents for parental leave", (("files_search", {"query": "parental leave"}),)),
    ("Durchsuche die Dateien nach Kündigungsfrist", (("files_search", {"query": "Kündigungsfrist"}),)),
    ("open meeting-notes.md", (("files_read", {"name": "meeting-notes.md"}),)),
    ("Zeige mir den Inhalt von vertrag.txt", (("files_read", {"name": "vertrag.txt"}),)),
    ("According to handbook.txt, how many holidays do I get?", (("files_read", {"name": "handbook.txt"}),)),
    ("count the rows of orders.parquet", (("table_query", {"file": "orders.parquet", "sql": "SELECT count(*) FROM data"}),)),
    ("Anzahl der Zeilen in kunden.csv", (("table_query", {"file": "kunden.csv", "sql": "SELECT count(*) FROM data"}),)),
    ("do you remember anything about my dog?", (("memory_search", {"query": "my dog"}),)),
    (
        "Mail bob@example.org with the subject 'Lunch' and the body 'Noon at the corner?'",
        (("send_email", {"to": "bob@example.org", "subject": "Lunch", "body": "Noon at the corner?"}),),
    ),
    (
        "Open a ticket called 'Printer on fire' with priority high",
        (("create_ticket", {"title": "Printer on fire", "priority": "high"}),),
    ),
    ("How many miles are 10 km?", (("convert_units", {"amount": 10, "from_unit": "km", "to_unit": "miles"}),)),
    ("Reserve a meeting room for 4 people on 2026-12-01", (("book_room", {"date": "2026-12-01", "people": 4}),)),
    (
        "tell me the time in Paris and compute 6*7",
        (("clock", {"timezone": "Europe/Paris"}), ("calculator", {"expression": "6*7"})),
    ),
    ("Good evening!", ()),
    ("Who painted the Mona Lisa?", ()),
    ("Compose a limerick about files", ()),
    ("Übersetze 'Guten Morgen' ins Französische", ()),
    ("Should I change my job?", ()),
    ("What is a good time management method?", ()),
    ("Schreib mir ein Python-Programm, das Dateien liest", ()),
    ("How tall is the Eiffel tower?", ()),
    ("Do you like music?", ()),
)
