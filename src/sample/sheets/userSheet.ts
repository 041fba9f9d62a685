import { excelSerial } from '../../calendar/day';
import type { RawTableSheet } from '../../intake/rawWorkbook';
import { sheetNameOf } from '../../service/sheets';
import type { Lives } from '../lives';
import { drawProfile } from '../profile';
import { publishedAreas } from '../published';
import { createRandom } from '../random';
import { areaColumn, textColumn, userId, userIdColumn } from './columns';

/** `Utenti`: who registered, when and where, with an invented profile. */
export function userSheet(lives: Lives, seed: string): RawTableSheet {
  return {
    name: sheetNameOf('registration'),
    columns: [
      userIdColumn,
      { header: 'Data registrazione', type: 'date', width: 18 },
      areaColumn,
      textColumn('Genere', 10),
      { header: 'Data di nascita', type: 'date', width: 15 },
      textColumn('Titolo di studio', 28),
      textColumn('Condizione occupazionale', 32),
      textColumn('Cittadinanza', 16),
      textColumn("Canale d'informazione", 31),
    ],
    rowCount: lives.userCount,
    *rows() {
      const random = createRandom(`${seed}/profili`);
      for (let user = 0; user < lives.userCount; user++) {
        const registration = lives.days.registration[user] ?? 0;
        const profile = drawProfile(registration, random);
        yield [
          userId(user),
          excelSerial(registration),
          publishedAreas[lives.area[user] ?? 0]?.name ?? null,
          profile.gender,
          profile.birthDay === null ? null : excelSerial(profile.birthDay),
          profile.education,
          profile.employment,
          profile.citizenship,
          profile.informationChannel,
        ];
      }
    },
  };
}
