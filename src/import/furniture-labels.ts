/**
 * Data: what portals print around an article, folded (no marks, lower case, no punctuation at the ends). Whole
 * lines only: `Tìm kiếm` is furniture, `Tìm kiếm cứu nạn trên biển` is not.
 */

function labels(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s*,\s*/));
}

/** Heads of lists of other articles: the article has ended. */
export const MORE_ARTICLES = labels(`
  cac tin khac, tin khac, cac bai khac, bai khac, cac bai viet khac, bai viet khac, tin lien quan, cac tin lien quan,
  bai lien quan, bai viet lien quan, cac bai viet lien quan, tin bai lien quan, tin tuc lien quan, tin cung chuyen muc,
  bai cung chuyen muc, cac tin cung chuyen muc, cung chuyen muc, tin moi hon, tin cu hon, cac tin moi hon, cac tin cu hon,
  nhung tin moi hon, nhung tin cu hon, tin da dua, cac tin da dua, tin tuc khac, cac tin tiep theo, cac tin truoc,
  cac tin da dang, tin da dang, cac tin cu, tin cu, tin tuc cung loai, tin cung loai, cac bai da dang, bai viet cung chuyen muc,
  cac bai viet cung chuyen muc, cac bai cung chuyen muc, tin trong chuyen muc, cung chu de, tin cung chu de, bai viet cung chu de,
  cac thong tin khac, thong tin khac, thong bao khac, cac thong bao khac, van ban khac, cac van ban khac, tin tiep theo, tin bai khac,
  cac tin bai khac, nhung bai viet khac, tin tuc moi, tin noi bat khac, bai viet moi nhat, cac bai cu hon, cac bai moi hon, tin cung muc,
  tin doc nhieu, tin xem nhieu, doc nhieu, doc nhieu nhat, xem nhieu, xem nhieu nhat, tin moi nhat, tin moi, tin noi bat,
  bai viet moi, bai moi nhat, co the ban quan tam, xem them cac tin khac
`);

/** The site's own blocks: login, links, counters, search, footer. */
export const SITE_BLOCKS = labels(`
  dang nhap, dang xuat, dang ky, ten dang nhap, mat khau, quen mat khau, lien ket, lien ket web, lien ket website,
  lien ket trang web, lien ket nhanh, website lien ket, thong ke, thong ke truy cap, thong ke website, bo dem truy cap,
  so luong va luot nguoi truy cap, luot truy cap, so luot truy cap, so nguoi truy cap, dang truc tuyen,
  thu vien anh, thu vien video, thu vien, album anh, video, hinh anh, tim kiem, tim kiem nang cao, binh luan, y kien ban doc,
  gui binh luan, viet binh luan, gui y kien, y kien cua ban, so do trang, so do site, so do website, quang cao, trang chu, lien he,
  rss, hoi dap, hop thu, thu dien tu, gop y, dau trang, ve dau trang, len dau trang, danh muc, menu, chuyen muc, tu khoa, tags, the
`);

/** Buttons and links that stand inside or beside an article without ending it. */
export const TOOLS = labels(`
  de lai binh luan, leave a comment, 0 binh luan, khong co binh luan, comments off, skip to content, chuyen den phan noi dung, in, in ra, in tin, gui bai viet qua email, gui tin qua email, luu bai viet nay, phan hoi bai viet, tuong phan, in trang, in trang nay, in bai, in bai viet, in bai nay, in an, ban in, chia se, chia se bai viet, share, facebook,
  zalo, tweet, twitter, google, like, thich, gui mail, gui email, email, gui cho ban be, gui bai viet, luu bai, luu bai viet, sao chep lien ket,
  co chu, kich co chu, kich thuoc chu, a- a a+, a a+, a-, a+, nghe doc bai, doc bai viet, nghe bai viet, nghe noi dung, quay lai, tro ve,
  tro lai, phan hoi, danh gia, danh gia bai viet, xem them, xem tiep, xem chi tiet, chi tiet, tai ve, mac dinh, tang co chu, giam co chu
`);

/** Font-size switches with their letters. */
export const FONT_SIZE = /^(?:xem voi )?(?:kich )?(?:co|thuoc|kich thuoc) chu\b[\s:a+-]*$/;

/** A counter: a short label and a number. */
export const COUNTER =
  /^(?:[•·*+-]\s*)?(?:dang )?(?:online|truc tuyen|truy cap|hom nay|hom qua|(?:trong )?(?:tuan|thang|nam)(?: nay| truoc)?|tong(?: cong| so)?(?: luot)?(?: truy cap)?|tat ca|so (?:nguoi|luot) truy cap|luot truy cap|so bai viet|ip(?: cua ban)?|khach|thanh vien)\s*[:-]?\s*\d[\d.,]*$/;

/** Lines of a site's foot that are never an article's. */
export const FOOTER =
  /^(?:©|\(c\)|copyright|ban quyen (?:thuoc|©)|all rights reserved|powered by|thiet ke boi)/;

/** A site's own name at the head of a page. */
export const SITE_NAME = /^(?:cong|trang) (?:thong tin|tin) dien tu|^trang thong tin|^website\b|^portal\b/;

/** How sections' names begin. */
export const SECTION_WORDS =
  /^(?:tin|hoat dong|thong bao|van ban|tuyen dung|dau thau|chuyen de|su kien|thoi su|ban tin|diem tin|nghien cuu|trao doi|chinh tri|kinh te|van hoa|xa hoi|phap luat|cai cach|chuyen doi so|lay y kien|giao duc|y te|du lich|the thao)\b/;
