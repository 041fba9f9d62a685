/** Remarks that stand under tables and figures. */

export const dispersionNote =
  'Media, deviazione standard (DS, campionaria) e coefficiente di variazione (CV = DS / media) sono calcolati sui valori dei singoli periodi completi.';

/** As published: who reads the figure must not take it for a success. */
export const pactCaveat =
  "Ai fini di qualsiasi valutazione sull'efficacia del servizio, si evidenzia che tali valori includono gli abbandoni al servizio.";

/** What a drop-out is not. */
export const openPathsNote =
  'Le uscite comprendono percorsi ancora in corso: chi si è registrato negli ultimi mesi può completare le fasi più avanti.';
