/** The shape of a Vietnamese syllable: which strings of letters can be one at all. */

const ONSETS = ['ngh', 'ng', 'nh', 'ch', 'gh', 'gi', 'kh', 'ph', 'qu', 'th', 'tr', ...'bcdđghklmnpqrstvx'];

/** Every rime of standard spelling, tone marks left out. */
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt
   uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
   y yêm yên yêng yêt yêu`.split(/\s+/),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** No syllable is longer (`nghiêng`). */
const MAX_LENGTH = 7;

/** Drops the tone and keeps the vowel: `Ủy` → `uy`, `Đường` → `đương`. */
export function dropTone(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC').toLowerCase();
}

/** Whether letters can be one Vietnamese syllable: `ủy`, `nghiêng`; not `ngh`, `KSND`, `viênủy`. */
export function isSyllable(word: string): boolean {
  if (word.length === 0 || word.normalize('NFC').length > MAX_LENGTH) return false;
  const bare = dropTone(word);
  if (RIMES.has(bare)) return true;
  return ONSETS.some((onset) => bare.startsWith(onset) && RIMES.has(bare.slice(onset.length)));
}
