"""Tables 1, 3 and 5 to 9 of the report and their charts, as a script of a data analyst makes them.

No checks, no findings, no looks, sheets and columns by their names:

    python3 pandas_report.py dati.xlsx rapporto.xlsx

Prints the totals of the stages as JSON; tells on file 3, where there is one, processor time in milliseconds and peak
memory in kilobytes.
"""
import json
import os
import resource
import sys

import pandas as pd

source, target = sys.argv[1:]
sheets = pd.read_excel(source, sheet_name=None, engine="openpyxl")

users = sheets["Utenti"].rename(columns={"Data registrazione": "Data"}).set_index("ID utente")
centres = sheets["Territorio"].set_index("CPI")["Area territoriale"]


def first_events(sheet):
    """The first row of each user, with the area of the user and the semester."""
    rows = sheets[sheet].sort_values("Data").drop_duplicates("ID utente")
    rows["Area"] = rows["ID utente"].map(users["Area territoriale"])
    return rows.assign(Semestre=semesters(rows["Data"]))


def semesters(days):
    """The first semester of the service has June as well."""
    days = pd.to_datetime(days)
    names = days.dt.year.astype(str) + "-" + ((days.dt.month > 6) + 1).astype(str)
    return names.replace("2017-1", "2017-2")


def by_semester(rows, index):
    """Counts with a column per semester and a total."""
    table = pd.crosstab(rows[index], rows["Semestre"])
    table.loc["Totale"] = table.sum()
    table["Totale"] = table.sum(axis=1)
    return table


def cumulative(table):
    """Running totals by area, with mean, standard deviation and coefficient of variation of the counts."""
    counts = table.drop(index="Totale", columns="Totale")
    sums = counts.cumsum(axis=1)
    sums["Media"] = counts.mean(axis=1)
    sums["Deviazione standard"] = counts.std(axis=1, ddof=0)
    sums["CV"] = sums["Deviazione standard"] / sums["Media"]
    return sums


registered = users.assign(Area=users["Area territoriale"], Semestre=semesters(users["Data"]))
attended = first_events("Partecipazioni")
asked = first_events("Questionari")
chosen = first_events("Scelte SA")
signed = first_events("Patti")
attended["Centro"] = attended["CPI"].map(centres) + " - " + attended["CPI"]

table1 = by_semester(registered, "Area")
table3 = by_semester(attended, "Centro")
table3["%"] = table3["Totale"] / len(attended)
table6 = by_semester(asked, "Area")
table7 = by_semester(chosen, "Area")
table8 = by_semester(chosen, "Soggetto attuatore")
table8["%"] = table8["Totale"] / len(chosen)
table9 = by_semester(signed, "Area")
table9["% sui registrati"] = table9["Totale"] / table1["Totale"]

with pd.ExcelWriter(target, engine="xlsxwriter") as writer:
    tables = {
        "1": (table1, "line"),
        "3": (table3, "bar"),
        "5": (cumulative(by_semester(attended, "Area")), "line"),
        "6": (cumulative(table6), "line"),
        "7": (table7, "column"),
        "8": (table8, "bar"),
        "9": (table9, "line"),
    }
    for name, (table, kind) in tables.items():
        sheet = f"Tabella {name}"
        table.to_excel(writer, sheet_name=sheet)
        chart = writer.book.add_chart({"type": kind})
        periods = [column for column in table.columns if str(column)[:4].isdigit()]
        for row in range(1, len(table) + 1):
            chart.add_series(
                {
                    "name": [sheet, row, 0],
                    "categories": [sheet, 0, 1, 0, len(periods)],
                    "values": [sheet, row, 1, row, len(periods)],
                }
            )
        writer.sheets[sheet].insert_chart(len(table) + 3, 0, chart)

print(json.dumps([len(rows) for rows in (registered, attended, asked, chosen, signed)]))
use = resource.getrusage(resource.RUSAGE_SELF)
try:
    os.write(3, json.dumps([(use.ru_utime + use.ru_stime) * 1000, use.ru_maxrss]).encode())
except OSError:
    pass
