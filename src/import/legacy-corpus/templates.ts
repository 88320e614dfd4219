/** The pages of five kinds of portals, as they are saved: furniture around, and the article somewhere in it. */
import { escapeHtml } from '../../lib/html.ts';
import type { LegacyTruth } from './legacy-page.ts';

type Template = (truth: LegacyTruth, isPrint: boolean) => string;

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Thủ tục hành chính', 'Liên hệ'];
const OTHERS = ['Lịch tiếp công dân tuần này', 'Thông báo nghỉ lễ', 'Kết quả xét tuyển viên chức'];

const menu = (tag: string) =>
  `<ul class="menu">${MENU.map((name) => `<li><${tag} href="/">${name}</${tag}></li>`).join('')}</ul>`;
const others = (label: string) =>
  `<div class="other-news"><h3>${label}</h3><ul>${OTHERS.map((name, index) => `<li><a href="/khac-${index}.html">${name}</a> <span>(0${index + 1}/02/2023)</span></li>`).join('')}</ul></div>`;
const footer =
  '<div id="footer"><p>Cổng thông tin điện tử huyện Hòa Sơn. Số người truy cập: 1.234.567</p><p>Điện thoại: 0200 3000 400</p></div>';
const paragraphs = ({ paragraphs: texts }: LegacyTruth) => texts.map((text) => `<p>${escapeHtml(text)}</p>`);
const photos = ({ photos: list }: LegacyTruth) =>
  list.map(
    ({ src, caption }) =>
      `<p style="text-align:center"><img src="${src}" alt=""></p>\n<p style="text-align:center"><em>Ảnh: ${escapeHtml(caption)}</em></p>`,
  );
const files = ({ attachments }: LegacyTruth) =>
  attachments.map(({ href, title }) => `<p><a href="${href}">${escapeHtml(title)}</a></p>`);

const content = (truth: LegacyTruth) => {
  const [lead, ...rest] = paragraphs(truth);
  return [lead, ...photos(truth), ...rest, ...files(truth)].join('\n');
};

function parts(iso: string): { day: string; month: string; year: string; time: string } {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)T(.*)$/.exec(iso) ?? [];
  return { day, month, year, time };
}

const sharePoint: Template = (truth, isPrint) => {
  const { day, month, year, time } = parts(truth.publishedAt ?? '');
  const [hours = '0', minutes] = time.split(':');
  const clock = `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'SA' : 'CH'}`;
  return `<!DOCTYPE html><html dir="ltr" lang="vi-VN"><head><meta name="GENERATOR" content="Microsoft SharePoint"><meta charset="utf-8"><title>${escapeHtml(truth.title)}</title></head>
<body>${isPrint ? '' : menu('a')}
<div class="ms-webpart-zone"><div class="breadcrumb"><a href="/">Trang chủ</a> &gt; <a href="/tin">${escapeHtml(truth.section)}</a></div>
<h1 class="news-title">${escapeHtml(truth.title)}</h1>
${truth.publishedAt ? `<div class="news-date">Ngày đăng: ${day}/${month}/${year} ${clock}</div>` : ''}
<div class="ExternalClass">${content(truth)}<p style="text-align:right"><strong>${truth.author}</strong></p></div>
<div class="views">Lượt xem: ${truth.views}</div></div>
${isPrint ? '' : others('Tin khác') + footer}</body></html>`;
};

const nukeViet: Template = (truth, isPrint) => {
  const { day, month, year, time } = parts(truth.publishedAt ?? '');
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="generator" content="NukeViet v4.3"><title>${escapeHtml(truth.title)} - ${escapeHtml(truth.section)}</title>
<link rel="canonical" href="${escapeHtml(truth.url)}"></head><body><nav>${isPrint ? '' : menu('a')}</nav>
<ol class="breadcrumb"><li><a href="/">Trang nhất</a></li><li><a href="/news/">${escapeHtml(truth.section)}</a></li></ol>
<div class="news_column panel panel-default"><div class="panel-body"><h1 class="title margin-bottom-lg">${escapeHtml(truth.title)}</h1>
${truth.publishedAt ? `<span class="h5">Thứ ${['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'][weekday(truth.publishedAt) - 1] ?? 'hai'} - ${day}/${month}/${year} ${time}</span>`.replace(weekday(truth.publishedAt) === 0 ? 'Thứ hai' : /$^/, 'Chủ nhật') : ''}
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">${content(truth)}</div>
<p class="text-right"><strong>Tác giả:</strong> ${truth.author}</p></div></div>
${isPrint ? '' : others('Những tin mới hơn') + footer}</body></html>`;
};

const wordPress: Template = (truth, isPrint) => {
  const { day, month, year, time } = parts(truth.publishedAt ?? '');
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><meta name="generator" content="WordPress 5.2"><title>${escapeHtml(truth.title)} – Huyện Hòa Sơn</title>
<link rel="canonical" href="${escapeHtml(truth.url)}">${truth.publishedAt ? `<meta property="article:published_time" content="${truth.publishedAt}:00+07:00">` : ''}</head>
<body class="single single-post">${isPrint ? '' : `<header>${menu('a')}</header>`}<main><article class="post hentry">
<header class="entry-header"><h1 class="entry-title">${escapeHtml(truth.title)}</h1><div class="entry-meta">
${truth.publishedAt ? `<time class="entry-date published" datetime="${truth.publishedAt}:00+07:00">${day}/${month}/${year} ${time}</time>` : ''}
<span class="cat-links"><a rel="category tag" href="/c/">${escapeHtml(truth.section)}</a></span></div></header>
<div class="entry-content">${content(truth)}<p style="text-align:right"><strong>${truth.author}</strong></p></div></article></main>
${isPrint ? '' : `<aside>${others('Bài viết mới')}</aside>${footer}`}</body></html>`;
};

const eduPortal: Template = (truth, isPrint) => {
  const { day, month, year, time } = parts(truth.publishedAt ?? '');
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${escapeHtml(truth.title)}</title></head><body>
<table width="980"><tr><td colspan="2">${isPrint ? '' : menu('a')}</td></tr><tr><td valign="top" class="left">${isPrint ? '' : others('Thông báo')}</td><td valign="top">
<div class="cate-name">${escapeHtml(truth.section)}</div>
<div class="ArticleTitle"><b>${escapeHtml(truth.title)}</b></div>
${truth.publishedAt ? `<div class="ArticleDate">Cập nhật lúc : ${time} ${day}/${month}/${year}</div>` : ''}
<div class="ArticleContent">${content(truth)}</div><div align="right"><b>${truth.author}</b></div>
<div>Số lượt xem : ${truth.views}</div></td></tr></table>${isPrint ? '' : footer}</body></html>`;
};

const homeMade: Template = (truth, isPrint) => {
  const { day, month, year, time } = parts(truth.publishedAt ?? '');
  return `<HTML><HEAD><META charset=utf-8><TITLE>Huyện Hòa Sơn</TITLE></HEAD><BODY>
${isPrint ? '' : `<DIV id=top>${menu('a')}</DIV>`}<DIV id=content><P class=chuyenmuc>${escapeHtml(truth.section)}</P>
<H2 class=tieude>${escapeHtml(truth.title)}</H2>${truth.publishedAt ? `<P class=ngaydang>(${day}/${month}/${year} ${time})</P>` : ''}
${content(truth)}
<P align=right><B>${truth.author}</B></P></DIV>${isPrint ? '' : others('Các tin khác') + footer}</BODY></HTML>`;
};

function weekday(iso: string): number {
  return new Date(`${iso}:00Z`).getUTCDay();
}

export const TEMPLATES: readonly { name: string; render: Template }[] = [
  { name: 'sharepoint', render: sharePoint },
  { name: 'nukeviet', render: nukeViet },
  { name: 'wordpress', render: wordPress },
  { name: 'eduportal', render: eduPortal },
  { name: 'home-made', render: homeMade },
];
