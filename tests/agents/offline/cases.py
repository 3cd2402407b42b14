"""The requests that the offline model was tuned on, with the calls that they ask for."""

from tests.agents.offline.held_out import Expected

CASES: tuple[tuple[str, Expected], ...] = (
    # calculator
    ("What is 12*7?", (("calculator", {"expression": "12*7"}),)),
    ("Calculate (2 + 3) * 4", (("calculator", {"expression": "(2 + 3) * 4"}),)),
    ("What is 15% of 80?", (("calculator", {"expression": "15 / 100 * 80"}),)),
    ("Wie viel sind 15 Prozent von 80?", (("calculator", {"expression": "15 / 100 * 80"}),)),
    ("was ist 3 mal 4", (("calculator", {"expression": "3 * 4"}),)),
    ("Berechne 100 geteilt durch 8", (("calculator", {"expression": "100 / 8"}),)),
    ("2 to the power of 10", (("calculator", {"expression": "2 ** 10"}),)),
    ("square root of 144", (("calculator", {"expression": "sqrt(144)"}),)),
    ("1,250.50 plus 49.5", (("calculator", {"expression": "1250.50 + 49.5"}),)),
    ("Was ergibt 3,5 plus 1,5?", (("calculator", {"expression": "3.5 + 1.5"}),)),
    ("sum of 3, 4 and 5", (("calculator", {"expression": "3 + 4 + 5"}),)),
    ("What is 10/4?", (("calculator", {"expression": "10/4"}),)),
    ("12*7", (("calculator", {"expression": "12*7"}),)),
    # clock
    ("What time is it in Berlin?", (("clock", {"timezone": "Europe/Berlin"}),)),
    ("what time is it", (("clock", {}),)),
    ("Wie spät ist es in Tokio?", (("clock", {"timezone": "Asia/Tokyo"}),)),
    ("Wie viel Uhr ist es in München?", (("clock", {"timezone": "Europe/Berlin"}),)),
    ("current time in America/Sao_Paulo", (("clock", {"timezone": "America/Sao_Paulo"}),)),
    ("Could you please tell me the time in Los Angeles?", (("clock", {"timezone": "America/Los_Angeles"}),)),
    ("What time is it in Berlin and Tokyo?", (("clock", {"timezone": "Europe/Berlin"}), ("clock", {"timezone": "Asia/Tokyo"}))),
    ("Which day is today?", (("clock", {}),)),
    ("Welches Datum ist heute?", (("clock", {}),)),
    ("What is the time in UTC?", (("clock", {"timezone": "UTC"}),)),
    # the web
    ("Fetch https://example.com", (("http_get", {"url": "https://example.com"}),)),
    ("What does https://example.com/news say about prices?", (("http_get", {"url": "https://example.com/news"}),)),
    ("Lade https://example.com/preise herunter.", (("http_get", {"url": "https://example.com/preise"}),)),
    ("https://example.com/a(b)", (("http_get", {"url": "https://example.com/a(b)"}),)),
    ("Read the page (https://example.com/x).", (("http_get", {"url": "https://example.com/x"}),)),
    (
        'POST {"a": 1} to https://example.com/hook',
        (("http_request", {"method": "POST", "url": "https://example.com/hook", "body": '{"a": 1}'}),),
    ),
    (
        "Send a DELETE request to https://example.com/items/3",
        (("http_request", {"method": "DELETE", "url": "https://example.com/items/3"}),),
    ),
    # files
    ("List my files", (("files_list", {}),)),
    ("Which files do I have?", (("files_list", {}),)),
    ("Welche Dateien habe ich?", (("files_list", {}),)),
    ("Read notes.txt", (("files_read", {"name": "notes.txt"}),)),
    ("Lies bericht-2024.txt", (("files_read", {"name": "bericht-2024.txt"}),)),
    ("What does report.md say about costs?", (("files_read", {"name": "report.md"}),)),
    ("Was steht in vertrag.pdf über Kündigung?", (("files_read", {"name": "vertrag.pdf"}),)),
    ("show me reports/q3.md", (("files_read", {"name": "reports/q3.md"}),)),
    ("Search my files for the refund policy", (("files_search", {"query": "refund policy"}),)),
    ("Suche in meinen Dateien nach Urlaubsregelung", (("files_search", {"query": "Urlaubsregelung"}),)),
    ("What do my documents say about sick leave?", (("files_search", {"query": "sick leave"}),)),
    ('Search the files for "total revenue"', (("files_search", {"query": "total revenue"}),)),
    ("find the invoice in my files", (("files_search", {"query": "invoice"}),)),
    # tables
    ("How many rows are in sales.csv?", (("table_query", {"file": "sales.csv", "sql": "SELECT count(*) FROM data"}),)),
    ("Wie viele Zeilen hat sales.csv?", (("table_query", {"file": "sales.csv", "sql": "SELECT count(*) FROM data"}),)),
    ("average of amount by region in sales.csv", (("table_query", {"file": "sales.csv", "sql": "SELECT * FROM data LIMIT 5"}),)),
    ("Summe von betrag pro kunde in umsatz.csv", (("table_query", {"file": "umsatz.csv", "sql": "SELECT * FROM data LIMIT 5"}),)),
    (
        "Run `SELECT max(a) FROM data` on t.parquet",
        (("table_query", {"file": "t.parquet", "sql": "SELECT max(a) FROM data"}),),
    ),
    ("show the first 10 rows of people.csv", (("table_query", {"file": "people.csv", "sql": "SELECT * FROM data LIMIT 10"}),)),
    ("Which columns does data.parquet have?", (("table_query", {"file": "data.parquet", "sql": "SELECT * FROM data LIMIT 5"}),)),
    ("How much is 10 divided by 3, rounded to 2 digits?", (("calculator", {"expression": "round(10 / 3, 2)"}),)),
    # memory
    ("What do you remember about my sister?", (("memory_search", {"query": "my sister"}),)),
    ("Woran erinnerst du dich bei Anna?", (("memory_search", {"query": "Anna"}),)),
    # e-mail
    (
        "Send an email to anna@example.com, subject: Lunch, body: See you at noon.",
        (("send_email", {"to": "anna@example.com", "subject": "Lunch", "body": "See you at noon."}),),
    ),
    (
        'Send an e-mail to anna@example.com with subject "Plan" and body "What time is it? Call me and tell me."',
        (("send_email", {"to": "anna@example.com", "subject": "Plan", "body": "What time is it? Call me and tell me."}),),
    ),
    (
        "Schicke eine E-Mail an max@example.de, Betreff: Termin, Nachricht: Bis morgen. Gruß",
        (("send_email", {"to": "max@example.de", "subject": "Termin", "body": "Bis morgen. Gruß"}),),
    ),
    # tickets
    (
        "Create a high priority ticket titled 'Login is broken'",
        (("create_ticket", {"title": "Login is broken", "priority": "high"}),),
    ),
    ("Create a ticket, title: Slow search, priority: low", (("create_ticket", {"title": "Slow search", "priority": "low"}),)),
    ("Lege ein Ticket an: Titel 'Fehler beim Login'", (("create_ticket", {"title": "Fehler beim Login"}),)),
    ("Open a new ticket named Broken printer", (("create_ticket", {"title": "Broken printer"}),)),
    # units, rooms
    ("Convert 5 km to miles", (("convert_units", {"amount": 5, "from_unit": "km", "to_unit": "miles"}),)),
    ("convert 12.5 pounds into kg", (("convert_units", {"amount": 12.5, "from_unit": "pounds", "to_unit": "kg"}),)),
    ("Book a room on 2026-05-04 for 6 people", (("book_room", {"date": "2026-05-04", "people": 6}),)),
    (
        "Book a meeting room for 3 people on 4 May 2026 with projector",
        (("book_room", {"date": "2026-05-04", "people": 3, "projector": True}),),
    ),
    ("Buche einen Raum am 04.05.2026 für 5 Personen", (("book_room", {"date": "2026-05-04", "people": 5}),)),
    # several at once
    (
        "what is 12*7 and what time is it in Berlin?",
        (("calculator", {"expression": "12*7"}), ("clock", {"timezone": "Europe/Berlin"})),
    ),
    (
        "Was ist 12*7 und wie spät ist es in Berlin?",
        (("calculator", {"expression": "12*7"}), ("clock", {"timezone": "Europe/Berlin"})),
    ),
    ("What is 3*4 and 5*6?", (("calculator", {"expression": "3*4"}), ("calculator", {"expression": "5*6"}))),
    ("Hello! List my files, then read notes.txt.", (("files_list", {}), ("files_read", {"name": "notes.txt"}))),
    ("Read notes.txt and tell me what it says about Anna.", (("files_read", {"name": "notes.txt"}),)),
    (
        "Fetch https://a.example.com and https://b.example.com",
        (("http_get", {"url": "https://a.example.com"}), ("http_get", {"url": "https://b.example.com"})),
    ),
    # nothing fits
    ("hello", ()),
    ("Hallo!", ()),
    ("What can you do?", ()),
    ("Was kannst du?", ()),
    ("What is the capital of France?", ()),
    ("Wer hat Faust geschrieben?", ()),
    ("Write a poem about time", ()),
    ("Schreib ein Gedicht über Dateien", ()),
    ("Translate 'what time is it' into German", ()),
    ("Write a function that fetches https://example.com", ()),
    ("What is the best time to visit Japan?", ()),
    ("Tell me a joke", ()),
    ("What do you think about politics?", ()),
    ("We are open 24/7", ()),
    ("Thanks!", ()),
    ("I was born on 2001-02-03", ()),
    ("", ()),
    ("What's the weather in Berlin?", ()),
    ("How do I cook rice?", ()),
    # values that are missing are asked for
    ("Send an email to anna@example.com", ()),
    ("Create a ticket", ()),
    ("What time is it in Springfield?", ()),
    ("Book a room for 6 people", ()),
)
