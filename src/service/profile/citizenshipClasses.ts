import { splitList } from '../../text/splitList';
import type { WordClasses } from './classReader';

/** States by name and by the words for their citizens. */
export const citizenshipClasses: WordClasses = [
  {
    label: 'Italiana',
    words: splitList('italiano, italiani, italia, IT, ITA, cittadinanza italiana'),
  },
  {
    label: 'UE',
    kindOf: ['Straniera'],
    words: splitList(`
      unione europea, europea, comunitaria, comunitario, comunitari, altro paese UE, stato UE,
      paese UE, altra UE, UE (esclusa Italia), cittadino UE, EU, altri paesi UE, romania, rumena,
      rumeno, romena, romeno, francia, francese, germania, tedesca, tedesco, spagna, spagnola,
      spagnolo, polonia, polacca, polacco, bulgaria, bulgara, bulgaro, portogallo, portoghese,
      grecia, greca, greco, belgio, belga, austria, austriaca, austriaco, croazia, croata,
      ungheria, ungherese, olanda, paesi bassi, olandese, irlanda, irlandese, slovenia, slovena,
      sloveno, slovacchia, slovacca, svezia, svedese, danimarca, danese, finlandia, finlandese,
      lituania, lituana, lettonia, lettone, estonia, estone, malta, maltese, cipro, cipriota,
      repubblica ceca, ceca, lussemburgo, lussemburghese
    `),
  },
  {
    label: 'Extra UE',
    kindOf: ['Straniera'],
    words: splitList(`
      extra-UE, extracomunitaria, extracomunitario, extracomunitari, non UE, paese terzo, extra
      EU, fuori UE, paese extra UE, altro paese extra UE, cittadino extra UE, paesi terzi, non
      comunitaria, non comunitario, extra unione europea, apolide, marocco, marocchina,
      marocchino, albania, albanese, cina, cinese, perù, peruviana, peruviano, nigeria, nigeriana,
      nigeriano, egitto, egiziana, egiziano, ucraina, ucraino, moldavia, moldova, moldava,
      moldavo, senegal, senegalese, tunisia, tunisina, tunisino, algeria, algerina, ecuador,
      ecuadoriana, brasile, brasiliana, brasiliano, argentina, argentino, india, indiana, indiano,
      pakistan, pakistana, pakistano, bangladesh, bengalese, filippine, filippina, filippino,
      russia, russa, russo, turchia, turca, turco, iran, iraniana, iraniano, cuba, cubana, cubano,
      colombia, colombiana, venezuela, venezuelana, camerun, camerunense, ghana, ghanese, costa
      d'avorio, ivoriana, ivoriano, serbia, serba, serbo, macedonia, macedone, bosnia, bosniaca,
      kosovo, kosovara, svizzera, svizzero, regno unito, britannica, britannico, inglese,
      afghanistan, afgana, afgano, angola, arabia saudita, armenia, armena, armeno, australia,
      australiana, australiano, azerbaigian, benin, bielorussia, bielorussa, bielorusso, bolivia,
      boliviana, boliviano, burkina faso, canada, canadese, capo verde, cile, cilena, cileno,
      congo, congolese, corea, coreana, coreano, costa rica, domenicana, dominicana, repubblica
      dominicana, el salvador, salvadoregna, salvadoregno, eritrea, eritreo, etiopia, etiope,
      gabon, gambia, gambiana, gambiano, georgia, georgiana, georgiano, giappone, giapponese,
      giordania, giordana, giordano, guatemala, guinea, guineana, guineano, haiti, haitiana,
      haitiano, honduras, indonesia, indonesiana, indonesiano, iraq, irachena, iracheno, israele,
      israeliana, israeliano, kazakistan, kenya, keniana, keniano, libano, libanese, liberia,
      libia, libica, libico, madagascar, mali, maliana, maliano, mauritius, mauriziana,
      mauriziano, messico, messicana, messicano, montenegro, montenegrina, montenegrino,
      mozambico, nepal, nepalese, nicaragua, niger, norvegia, norvegese, nuova zelanda, palestina,
      palestinese, panama, paraguay, ruanda, san marino, sammarinese, sierra leone, siria,
      siriana, siriano, somalia, somala, somalo, sri lanka, sudafrica, sudafricana, sudafricano,
      sudan, sudanese, taiwan, tanzania, thailandia, thailandese, togo, togolese, uganda, uruguay,
      uzbekistan, venezuelano, colombiano, ecuadoriano, algerino, vietnam, vietnamita, yemen,
      zambia, zimbabwe, stati uniti, statunitense
    `),
  },
  { label: 'Straniera', words: splitList('straniero, stranieri, estera, estero') },
];
