import type { HelpTopic } from './command';

const exitCodes = `Codici di uscita:
  0  fatto
  1  fatto, ma nei dati ci sono errori: alcune righe non sono contate
  2  non fatto: la frase sullo schermo dice perché, nessun file è stato scritto
     (anche se si interrompe con Ctrl-C)`;

const everywhere = `  -h, --help             mostra questo aiuto
  -v, --version          mostra la versione`;

const texts: Record<HelpTopic, string> = {
  'mip-report': `mip-report: dal file con i dati grezzi del servizio MIP al report di monitoraggio

Uso:
  mip-report                              scrive in out/ un esempio e il suo report
  mip-report genera DATI.xlsx -o REPORT.xlsx
                                          scrive il report
  mip-report controlla DATI.xlsx          elenca che cosa non va nei dati
  mip-report spiega DATI.xlsx --tabella 9 --riga RIGA --colonna COLONNA
                                          dice di quali righe è fatta una cifra
  mip-report verifica REPORT.xlsx DATI.xlsx
                                          nomina le celle che i dati non danno
  mip-report confronta A B                dice quali conteggi cambiano da A a B
  mip-report sql IMPOSTAZIONI.xlsx        scrive l'SQL che conta dove stanno i dati
  mip-report esempio DATI.xlsx            scrive un file di dati di esempio

Opzioni:
${everywhere}

Le opzioni di ogni comando: «mip-report COMANDO --help».

${exitCodes}`,

  genera: `mip-report genera: scrive il report di un file di dati

Uso:
  mip-report genera DATI.xlsx -o REPORT.xlsx [opzioni]
  mip-report genera CARTELLA -o REPORT.xlsx [opzioni]
  mip-report genera ASTI.csv CUNEO.xlsx ... -o REPORT.xlsx [opzioni]

Di una cartella sono letti insieme tutti i file .xlsx, .csv e .parquet, anche nelle
cartelle che contiene; il nome di un file vale come quello di un foglio.

DATI.xlsx resta com'è. Se REPORT.xlsx esiste già, viene sostituito, ma solo
quando quello nuovo è completo, con i testi scritti nei riquadri dei suoi capitoli.

Opzioni:
  -o, --output FILE      il report da scrivere
      --dati-al DATA     ultimo giorno dei dati, scritto come 2019-12-31; il periodo
                         non ancora finito a quel giorno è segnato «(parz.)».
                         Senza, vale «Dati al» del foglio Parametri, o il giorno di oggi
      --documento FILE   scrive anche il report come documento Word (.docx), da
                         pubblicare, con i grafici che Word sa modificare
      --modello FILE     la carta intestata del documento: un .docx o .dotx in cui un
                         paragrafo dice soltanto {{corpo}}
      --aggiorna FILE    aggiorna un documento scritto con --documento e poi modificato:
                         cambia solo ciò che sta nei suoi blocchi
      --pagina FILE      scrive anche il report come pagina web (.html): un solo file,
                         che si legge, si stampa e si pubblica senza altri file
      --json FILE        scrive anche tutti gli indicatori e i rilievi in JSON
                         (la forma è descritta in docs/json.md)
      --silenzioso       scrive sullo schermo solo errori e testi che si perdono
${everywhere}

${exitCodes}

Con la variabile d'ambiente SOURCE_DATE_EPOCH (secondi dal 1° gennaio 1970) data e
ora sono quelle, in UTC, invece di quelle dell'orologio.`,

  controlla: `mip-report controlla: elenca che cosa non va in un file di dati, senza fare il report

Uso:
  mip-report controlla DATI.xlsx [opzioni]
  mip-report controlla CARTELLA [opzioni]
  mip-report controlla ASTI.csv CUNEO.xlsx ... [opzioni]

Per ogni tipo di rilievo dice quanti sono, in quali celle, che cosa non va e
che cosa fare.

Opzioni:
      --json FILE        scrive anche i rilievi in JSON
                         (la forma è descritta in docs/json.md)
${everywhere}

${exitCodes}`,

  spiega: `mip-report spiega: dice che cosa è una cifra e di quali righe è fatta, e viceversa

Uso:
  mip-report spiega DATI.xlsx --tabella 9 --riga "Provincia Cuneo" --colonna "5° sem."
  mip-report spiega DATI.xlsx --foglio Utenti --riga-dati 123
  mip-report spiega DATI.xlsx --tutto --json TUTTO.json

Tabelle, figure, righe e colonne si chiamano come nel report; maiuscole, accenti e
spazi non contano, e basta una parte del nome se nessun altro ce l'ha. Una cifra
che deriva da altre dice da quali; una cifra nascosta per riservatezza dice perché,
senza righe. Di una riga dei dati dice in quali cifre conta, o perché in nessuna.

Opzioni:
      --tabella N        la tabella della cifra: 9, 6a, "Prospetto 1"
      --figura N         oppure la figura; riga e colonna sono la serie e la categoria
      --riga NOME        la riga della cifra
      --colonna NOME     la colonna della cifra
      --chiave JSON      oppure la cifra con la chiave che scrive «genera --json»
  -o, --output FILE      scrive le righe della cifra: foglio, riga, identificativo,
                         data e numero, in un file .csv che Excel apre
      --foglio NOME      il foglio di dati della riga
      --riga-dati N      il numero della riga nel foglio
      --tutto            tutte le cifre con le loro righe, e viceversa
      --json FILE        il file da scrivere con «--tutto» (la forma è descritta in
                         docs/json.md)
      --dati-al DATA     ultimo giorno dei dati, come in «genera»
${everywhere}

${exitCodes}`,

  verifica: `mip-report verifica: nomina ogni cella di un report che non è ciò che i dati danno

Uso:
  mip-report verifica REPORT.xlsx DATI.xlsx [opzioni]

Rifà il report dai dati, come se fosse il giorno in cui è stato generato, e lo
confronta cella per cella: numeri, formule e testi. Dove una formula giusta dà un
valore sbagliato perché un'altra cella lo è, nomina soltanto quella. I testi propri
nei riquadri restano fuori, e così il foglio Variazioni, che dipende dal report
precedente. Nessun file è scritto.

Opzioni:
      --dati-al DATA     ultimo giorno dei dati, se il report è stato generato così
${everywhere}

Codici di uscita:
  0  ogni cella è ciò che i dati danno
  1  qualche cella è diversa: le dice lo schermo
  2  non fatto: la frase sullo schermo dice perché`,

  confronta: `mip-report confronta: dice quali conteggi cambiano da un'edizione all'altra

Uso:
  mip-report confronta A B

A, il più vecchio, e B, il più recente, sono ciascuno un file o una cartella di dati,
il file di un report (.xlsx) o le sue cifre scritte con «genera --json» (.json). Le
rettifiche di periodi che in A erano già conclusi sono a parte dai dati nuovi. Nessun
file è scritto.

Opzioni:
${everywhere}

Codici di uscita:
  0  nessun conteggio è cambiato
  1  qualche conteggio è cambiato: lo dice lo schermo
  2  non fatto: la frase sullo schermo dice perché`,

  sql: `mip-report sql: scrive l'SQL che fa i conteggi dove stanno i dati

Uso:
  mip-report sql IMPOSTAZIONI.xlsx [opzioni] > conteggi.sql

Di IMPOSTAZIONI.xlsx contano i fogli Parametri, Territorio e Soggetti attuatori. L'SQL
conta le persone come fa «genera» e ne scrive i conteggi in file: il report si fa da
questi e da IMPOSTAZIONI.xlsx. Le prime righe dell'SQL dicono quali viste gli servono
e che cosa dai conteggi non si può avere. Si veda docs/basi-di-dati.md.

Opzioni:
      --dialetto NOME    duckdb, trino o spark; senza, duckdb
      --dati-al DATA     ultimo giorno dei dati, scritto come 2019-12-31; senza, vale
                         «Dati al» del foglio Parametri, o il giorno in cui si conta
${everywhere}

${exitCodes}`,

  esempio: `mip-report esempio: scrive un file di dati di esempio

Uso:
  mip-report esempio DATI.xlsx [opzioni]

Senza opzioni, gli utenti e gli eventi danno le cifre del rapporto pubblicato per
il 2017-2019. Il foglio LEGGIMI dice che cosa è inventato.

Opzioni:
      --utenti N         scrive N utenti inventati (da 1 a 100000)
      --seme S           numero o parola da cui nascono i valori inventati: lo stesso
                         seme dà lo stesso file
${everywhere}

${exitCodes}`,
};

/** What `--help` prints, without a final newline. */
export function helpText(topic: HelpTopic): string {
  return texts[topic];
}
