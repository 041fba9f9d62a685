import { describe, expect, it } from '@jest/globals';
import { classReader } from '../../src/service/profile/classReader';
import { wordClasses } from '../../src/service/profile/wordClasses';

const education = classReader(wordClasses.education);
const employment = classReader(wordClasses.employment);
const citizenship = classReader(wordClasses.citizenship);
const channel = classReader(wordClasses.informationChannel);

describe('classReader', () => {
  it.each([
    ['Laurea in economia aziendale', 'Laurea'],
    ['Laurea in economia (triennale)', 'Laurea triennale'],
    ['Laurea magistrale in lettere', 'Laurea magistrale'],
    ['Diploma di laurea (vecchio ordinamento)', 'Laurea magistrale'],
    ['Laurea di 1° livello - DAMS', 'Laurea triennale'],
    ['Master di I livello', 'Post laurea'],
    ['Dottorato in fisica', 'Post laurea'],
    ['Diploma scuola media', 'Licenza media'],
    ['Licenza di scuola media inferiore', 'Licenza media'],
    ['Diploma di scuola media superiore (perito)', 'Diploma'],
    ['Diploma istituto magistrale', 'Diploma'],
    ['DIPL. LICEO SCIENTIFICO', 'Diploma'],
    ['Diploma di 2-3 anni (qualifica)', 'Qualifica professionale'],
    ['Qualifica triennale di estetista', 'Qualifica professionale'],
    ['Nessun titolo di studio', 'Nessun titolo o licenza elementare'],
  ])('puts %s into %s', (text, label) => {
    expect(education(text)).toBe(label);
  });

  it.each([
    ['Disoccupata da oltre 12 mesi', 'Disoccupati'],
    ['Disoccupato in cerca di prima occupazione', 'Inoccupati'],
    ['Occupato a tempo indeterminato', 'Occupati dipendenti'],
    ['Lavoratore in CIG', 'In mobilità o cassa integrazione'],
    ['Titolare di partita IVA', 'Occupati autonomi'],
  ])('puts %s into %s', (text, label) => {
    expect(employment(text)).toBe(label);
  });

  it.each([
    ['Romania (UE)', 'UE'],
    ['Straniera - Marocco', 'Extra UE'],
    ['Cittadina italiana', 'Italiana'],
    ['Repubblica Ceca', 'UE'],
    ['Paese non UE', 'Extra UE'],
  ])('puts %s into %s', (text, label) => {
    expect(citizenship(text)).toBe(label);
  });

  it('leaves what names several classes', () => {
    expect(citizenship('italiana e marocchina')).toBeUndefined();
    expect(education('Laurea triennale e magistrale')).toBeUndefined();
    expect(channel('Amici; internet')).toBeUndefined();
    expect(channel('Sito del CPI')).toBeUndefined();
  });

  it('leaves what another word may turn', () => {
    expect(employment('ex dipendente')).toBeUndefined();
    expect(employment('non più disoccupato')).toBeUndefined();
    expect(education("Diploma, iscritto all'università")).toBeUndefined();
    expect(education('Nessuna qualifica')).toBeUndefined();
    expect(citizenship('UE non italiana')).toBeUndefined();
  });

  it('takes words of a letter or two, and those that only narrow another, alone', () => {
    expect(citizenship('IT')).toBe('Italiana');
    expect(citizenship('Paese IT')).toBeUndefined();
    expect(education('triennale')).toBe('Laurea triennale');
    expect(education('corso triennale')).toBeUndefined();
    expect(education('percorso triennale')).toBeUndefined();
  });

  it('knows no class of unknown words', () => {
    expect(education('Alchimia')).toBeUndefined();
    expect(education('')).toBeUndefined();
  });
});
