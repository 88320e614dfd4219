/** What each kind of article says besides the base fields. */
import type { ArticleKind } from '../lib/article-kind.ts';
import { addDays } from './days.ts';
import { citeDocument, documentOf, ownRankAt, type CorpusDocument } from './documents.ts';
import { fill, say, type Voice } from './prose.ts';
import { communeName, personName } from './vocabulary/names.ts';
import { NOTICE_TITLES, TITLES } from './vocabulary/patterns.ts';
import { phrases } from './vocabulary/topic.ts';

export interface KindPart {
  title: string;
  /** Fields in the kind's own schema; they replace base fields of the same name. */
  fields: Record<string, unknown>;
  /** The body's first sentence, where the kind needs a certain one. */
  opening?: string;
}

const POSITIONS =
  phrases(`Chuyên viên tổng hợp; Kế toán viên; Giáo viên tiểu học; Bác sĩ đa khoa; Điều dưỡng hạng IV; Văn thư; Chuyên viên công nghệ thông tin; Giáo viên mầm non; Kiểm lâm viên; Kỹ sư xây dựng;
  Chuyên viên pháp chế; Thủ quỹ; Viên chức khuyến nông; Phóng viên; Chuyên viên quản lý đất đai`);

export const KIND_WRITERS: Readonly<
  Record<ArticleKind, (voice: Voice, document?: CorpusDocument) => KindPart>
> = {
  news: writeNews,
  notice: writeNotice,
  document: (voice, document) => writeDocument(voice, document!),
  consultation: writeConsultation,
  recruitment: writeRecruitment,
};

function writeNews(voice: Voice): KindPart {
  const { random, date } = voice;
  return {
    title: say(TITLES, voice),
    fields: random.chance(0.5)
      ? { eventDate: addDays(date, -random.int(0, 3)), place: `Xã ${communeName(random)}` }
      : {},
  };
}

function writeNotice(voice: Voice): KindPart {
  const { random, date } = voice;
  return {
    title: say(NOTICE_TITLES, voice),
    fields: {
      section: 'thong-bao',
      documentNumber: `${random.int(1, 900)}/TB-${random.pick(['UBND', 'SNV', 'STP', 'SYT', 'SGDĐT', 'VP'])}`,
      ...(random.chance(0.4) ? { effectiveFrom: date, effectiveTo: addDays(date, random.int(30, 400)) } : {}),
      ...(random.chance(0.6) ? { deadline: addDays(date, random.int(5, 60)) } : {}),
      contact: contactOf(voice),
      ...(random.chance(0.03) ? { urgent: true } : {}),
    },
  };
}

function writeDocument(voice: Voice, document: CorpusDocument): KindPart {
  const { random } = voice;
  const title = fill(`${document.type} ${random.chance(0.5) ? 'về {noun}' : 'về việc {action}'}`, voice);
  const older = documentOf(voice.seed, ownRankAt(random.int(0, 900)));
  return {
    title,
    fields: {
      section: 'chi-dao-dieu-hanh',
      unit: document.unit,
      documentType: document.type,
      number: document.number,
      issuer: document.issuer,
      signer: personName(random),
      issuedAt: document.issuedAt,
      ...(random.chance(0.6) ? { effectiveAt: addDays(document.issuedAt, random.int(1, 45)) } : {}),
      ...(random.chance(0.1) && older.issuedAt < document.issuedAt
        ? { replaces: [citeDocument(older)] }
        : {}),
    },
    opening: fill(`${document.issuer} vừa ban hành ${citeDocument(document)} nhằm {goal}.`, voice),
  };
}

function writeConsultation(voice: Voice): KindPart {
  const { random, date } = voice;
  const closesAt = addDays(date, random.int(30, 60));
  return {
    title: fill('Lấy ý kiến dự thảo {document} về {noun}', voice),
    fields: {
      section: 'lay-y-kien-du-thao',
      opensAt: date,
      closesAt,
      howToRespond: 'Gửi văn bản về Văn phòng UBND tỉnh hoặc thư điện tử gopy@lamgiang.example.',
      contact: contactOf(voice),
      ...(random.chance(0.3)
        ? { outcome: fill('Đã nhận {number} ý kiến; {percent} được tiếp thu.', voice) }
        : {}),
    },
  };
}

function writeRecruitment(voice: Voice): KindPart {
  const { random, date } = voice;
  const intakeFrom = addDays(date, random.int(0, 5));
  const names = new Set(Array.from({ length: random.int(1, 4) }, () => random.pickZipf(POSITIONS)));
  return {
    title: fill(`Tuyển dụng viên chức làm việc tại xã {commune} năm {thisYear}`, voice),
    fields: {
      section: 'tuyen-dung',
      positions: [...names].map((name) => ({ name, count: random.int(1, 12) })),
      intakeFrom,
      intakeTo: addDays(intakeFrom, random.int(30, 45)),
      where: `Trung tâm Phục vụ hành chính công xã ${communeName(random)}`,
      contact: contactOf(voice),
    },
  };
}

function contactOf({ random }: Voice): Record<string, string> {
  return { name: personName(random), phone: `0200 38${random.int(10, 99)} ${random.int(100, 999)}` };
}
