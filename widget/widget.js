/*
 * <g60-chat>: ask, watch verified sentences arrive, open the paragraph behind each of them.
 *
 *   <script src="https://your-server/widget.js"></script>
 *   <g60-chat title="政策问答"></g60-chat>
 *
 * Attributes: endpoint (default: where this file came from), title, placeholder,
 * lang (zh, zh-Hant, en; default: the page's), examples (questions separated by |),
 * theme (light or dark; default: the visitor's), launcher (start as a button in the corner).
 *
 * Everything lives in a shadow root. Nothing is stored; no cookie is sent. What comes from the
 * server is set as text, never as HTML.
 */
(() => {
  "use strict";

  const HISTORY = 10; // earlier messages sent along: enough for follow-ups, short enough to be quick
  const LONGEST = 4000; // characters of a question, as the server limits them
  const READY_EVERY = 2000; // milliseconds between looks whether the server has opened its documents
  const DOSSIER = "g60-dossier"; // the shipped document, which the example questions are about
  const NEAR_END = 80; // pixels from the end within which the view follows what arrives
  const MARGIN = 16; // pixels left above a question that has come to the top
  const HOME = new URL(".", document.currentScript?.src || document.baseURI).href;

  const TEXT = {
    zh: {
      title: "文件问答",
      tagline: "句句有出处，点编号看原文",
      placeholder: "请输入您的问题",
      send: "发送",
      stop: "停止",
      fresh: "新对话",
      library: "资料",
      language: "界面语言",
      keys: "Enter 发送，Shift + Enter 换行",
      hello: "您好，想了解什么？",
      promise: "这里只依据资料原文作答，每句话先核对、再注明出处；资料里没有的，会直接告诉您。",
      examples: ["松江的研发投入强度是多少？", "九城市贡献了全国多少GDP？", "G60科创走廊包括哪些城市？"],
      preparing: "正在准备资料，请稍候……",
      searching: "正在查找……",
      checking: (n) => `找到 ${n} 段相关原文，正在逐句核对……`,
      sources: "出处",
      paragraph: (n) => `第 ${n} 段`,
      cite: (n, title, p) => `出处 ${n}：${title}，第 ${p} 段`,
      nearest: "这几段或许有帮助，您可以自己看看",
      colon: "：",
      comma: "，",
      quoted: "标出的文字是回答所引的原文。",
      close: "关闭",
      previous: "上一段",
      next: "下一段",
      libraryTitle: "回答所依据的资料",
      size: (n) => `共 ${n} 段`,
      finished: (n) => `回答完毕，出处 ${n} 处。`,
      stopped: "已停止。",
      checked: "以上句子都已核对。",
      retry: "再试一次",
      lost: "连不上服务器。请检查网络，然后再试一次。",
      broken: "连接中断了，回答还不完整。已显示的句子都已核对。",
      busy: (s) => (s ? `提问太频繁了，请 ${s} 秒后再试。` : "提问太频繁了，请稍后再试。"),
      notReady: "服务正在准备，请稍后再试。",
      tooLong: "这个问题太长了，请缩短后再问。",
      denied: "您还没有提问的权限，请联系管理员。",
      failed: "服务出了点问题，请稍后再试。",
      number: (id) => `（编号 ${id}）`,
    },
    "zh-Hant": {
      title: "文件問答",
      tagline: "句句有出處，點編號看原文",
      placeholder: "請輸入您的問題",
      send: "送出",
      stop: "停止",
      fresh: "新對話",
      library: "資料",
      language: "介面語言",
      keys: "Enter 送出，Shift + Enter 換行",
      hello: "您好，想了解什麼？",
      promise: "這裡只依據資料原文作答，每句話先核對、再註明出處；資料裡沒有的，會直接告訴您。",
      examples: ["松江的研發投入強度是多少？", "九城市貢獻了全國多少GDP？", "G60科創走廊包括哪些城市？"],
      preparing: "正在準備資料，請稍候……",
      searching: "正在查找……",
      checking: (n) => `找到 ${n} 段相關原文，正在逐句核對……`,
      sources: "出處",
      paragraph: (n) => `第 ${n} 段`,
      cite: (n, title, p) => `出處 ${n}：${title}，第 ${p} 段`,
      nearest: "這幾段或許有幫助，您可以自己看看",
      colon: "：",
      comma: "，",
      quoted: "標出的文字是回答所引的原文。",
      close: "關閉",
      previous: "上一段",
      next: "下一段",
      libraryTitle: "回答所依據的資料",
      size: (n) => `共 ${n} 段`,
      finished: (n) => `回答完畢，出處 ${n} 處。`,
      stopped: "已停止。",
      checked: "以上句子都已核對。",
      retry: "再試一次",
      lost: "連不上伺服器。請檢查網路，然後再試一次。",
      broken: "連線中斷了，回答還不完整。已顯示的句子都已核對。",
      busy: (s) => (s ? `提問太頻繁了，請 ${s} 秒後再試。` : "提問太頻繁了，請稍後再試。"),
      notReady: "服務正在準備，請稍後再試。",
      tooLong: "這個問題太長了，請縮短後再問。",
      denied: "您還沒有提問的權限，請聯絡管理員。",
      failed: "服務出了點問題，請稍後再試。",
      number: (id) => `（編號 ${id}）`,
    },
    en: {
      title: "Ask the documents",
      tagline: "Every sentence has its source",
      placeholder: "Type your question",
      send: "Send",
      stop: "Stop",
      fresh: "New chat",
      library: "Documents",
      language: "Language",
      keys: "Enter sends, Shift + Enter starts a new line",
      hello: "What would you like to know?",
      promise:
        "Answers come from the documents alone. Each sentence is checked first, then cited; " +
        "what the documents do not say, you will be told so.",
      examples: [
        "What is Songjiang's R&D intensity?",
        "What share of China's GDP do the nine cities contribute?",
        "Which cities are in the G60 corridor?",
      ],
      preparing: "Opening the documents, one moment …",
      searching: "Searching …",
      checking: (n) => `Found ${n} paragraphs; checking each sentence …`,
      sources: "Sources",
      paragraph: (n) => `Paragraph ${n}`,
      cite: (n, title, p) => `Source ${n}: ${title}, paragraph ${p}`,
      nearest: "These paragraphs may help; look for yourself",
      colon: ": ",
      comma: ", ",
      quoted: "The marked words are what the answer quotes.",
      close: "Close",
      previous: "Previous",
      next: "Next",
      libraryTitle: "The documents behind the answers",
      size: (n) => `${n} paragraphs`,
      finished: (n) => `Answer complete, ${n} sources.`,
      stopped: "Stopped. ",
      checked: "The sentences above have been checked.",
      retry: "Try again",
      lost: "The server cannot be reached. Check your connection and try again.",
      broken: "The connection broke off; the answer is incomplete. What is shown has been checked.",
      busy: (s) => (s ? `Too many questions. Try again in ${s} seconds.` : "Too many questions. Try again soon."),
      notReady: "The service is getting ready. Try again in a moment.",
      tooLong: "This question is too long. Please shorten it.",
      denied: "You may not ask questions here. Please contact the administrator.",
      failed: "Something went wrong. Please try again later.",
      number: (id) => ` (reference ${id})`,
    },
  };
  const LANGUAGES = { zh: "简体", "zh-Hant": "繁體", en: "EN" };
  const HTML_LANG = { zh: "zh-Hans", "zh-Hant": "zh-Hant", en: "en" };

  const DARK = `
    --g60-ink: #e4eaee; --g60-soft: #a3b3be; --g60-line: #323f49; --g60-paper: #151b20;
    --g60-tint: #202b33; --g60-accent: #86cbdf; --g60-on-accent: #06232c; --g60-mark: #5c4b12;
    --g60-warn: #f2bd97; --g60-warn-tint: #2d221a; --g60-shade: rgb(0 0 0 / 0.6);
    color-scheme: dark;`;

  const STYLES = `
    /* Pixels, since an embedding page may have made its rem anything. */
    :host {
      --g60-ink: #1e2831; --g60-soft: #55636f; --g60-line: #d8e0e5; --g60-paper: #fff;
      --g60-tint: #edf3f5; --g60-accent: #0c5a70; --g60-on-accent: #fff; --g60-mark: #ffeaa6;
      --g60-warn: #8a3f12; --g60-warn-tint: #fcf3ec; --g60-shade: rgb(20 32 40 / 0.45);
      --sans: -apple-system, "PingFang SC", "Segoe UI", "Microsoft YaHei", Roboto, "Noto Sans SC",
        "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
      --serif: "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC",
        STSong, SimSun, serif;
      color-scheme: light;
      display: block; height: min(736px, 92vh); min-height: 384px;
      color: var(--g60-ink);
    }
    @media (prefers-color-scheme: dark) { :host(:not([theme="light"])) { ${DARK} } }
    :host([theme="dark"]) { ${DARK} }
    :host([hidden]) { display: none; }
    :host([launcher]) {
      position: fixed; z-index: 2147483000; inset-block-end: 24px; inset-inline-end: 24px;
      width: min(440px, calc(100vw - 48px)); height: auto; min-height: 0;
      display: flex; flex-direction: column; align-items: flex-end; gap: 12px;
    }
    :host([launcher]) .chat {
      width: 100%; height: min(680px, calc(100vh - 120px));
      box-shadow: 0 12px 40px rgb(0 0 0 / 0.2);
    }
    .launch {
      padding: 12px 22px; font: 600 16px/1.5 var(--sans); border-radius: 24px;
      color: var(--g60-on-accent); background: var(--g60-accent);
      box-shadow: 0 4px 16px rgb(0 0 0 / 0.22);
    }
    .chat:lang(zh-Hant) {
      --sans: -apple-system, "PingFang TC", "Segoe UI", "Microsoft JhengHei", Roboto,
        "Noto Sans TC", "Noto Sans CJK TC", sans-serif;
      --serif: "Songti TC", "Noto Serif TC", "Noto Serif CJK TC", PMingLiU, serif;
    }
    *, *::before, *::after { box-sizing: border-box; }
    .chat {
      display: flex; flex-direction: column; height: 100%; overflow: hidden;
      container-type: inline-size;
      font: 400 17px/1.75 var(--sans); text-autospace: normal; line-break: strict;
      overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; text-align: start;
      background: var(--g60-paper); border: 1px solid var(--g60-line);
      border-radius: var(--g60-radius, 14px);
    }
    h2, h3, p, ul, ol { margin: 0; padding: 0; }
    ul, ol { list-style: none; }
    button, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
    button { cursor: pointer; border: 0; background: none; padding: 0; text-align: start; }
    :focus-visible { outline: 2px solid var(--g60-accent); outline-offset: 2px; }
    [hidden] { display: none !important; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }

    header {
      display: flex; align-items: center; gap: 4px 8px; flex: none;
      padding: 12px 12px 12px 20px; border-bottom: 1px solid var(--g60-line);
    }
    .name { flex: 1; min-width: 0; }
    h2 { font-size: 17px; font-weight: 600; line-height: 1.4; }
    h2, .tagline { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .tagline { font-size: 13px; line-height: 1.45; color: var(--g60-soft); }
    .tool {
      flex: none; font-size: 14px; line-height: 20px; padding: 8px 10px;
      border-radius: 8px; color: var(--g60-soft); background-color: transparent; border: 0;
      white-space: nowrap;
    }
    .tool:hover { background-color: var(--g60-tint); color: var(--g60-ink); }
    select.tool { max-width: 104px; cursor: pointer; }
    select.tool option { color: var(--g60-ink); background: var(--g60-paper); }

    .log {
      flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 20px;
      scrollbar-width: thin; scrollbar-color: var(--g60-line) transparent;
    }
    .log > * { max-width: 672px; margin-inline: auto; }
    .welcome { padding-block: 5vh 16px; }
    .hello { font-size: 24px; font-weight: 600; line-height: 1.4; letter-spacing: 0.01em; }
    .promise { margin-top: 8px; color: var(--g60-soft); max-width: 544px; }
    .examples { margin-top: 24px; display: grid; gap: 8px; justify-items: start; }
    .example {
      padding: 8px 16px; line-height: 1.5; border: 1px solid var(--g60-line);
      border-radius: 20px; transition: border-color 0.15s, background-color 0.15s;
    }
    .example:hover { border-color: var(--g60-accent); background: var(--g60-tint); }

    .turn + .turn { margin-top: 32px; }
    .question {
      width: fit-content; max-width: min(85%, 512px); margin-inline-start: auto;
      padding: 8px 16px; background: var(--g60-tint); white-space: pre-wrap;
      border-radius: 18px 18px 4px 18px;
    }
    .answer { margin-top: 16px; line-height: 1.9; white-space: pre-wrap; }
    .sentence { animation: arrive 0.3s ease-out; }
    /* An overview or a long list: from four sentences on, each on lines of its own. */
    .answer:has(> .sentence:nth-of-type(4)) { white-space: normal; }
    .answer:has(> .sentence:nth-of-type(4)) .sentence { display: block; }
    .answer:has(> .sentence:nth-of-type(4)) .sentence + .sentence { margin-top: 8px; }
    @keyframes arrive { from { opacity: 0; } }
    .marker {
      position: relative; display: inline-block; min-width: 1.5em; padding: 0 0.35em;
      margin: 0 0.2em 0 0.05em; font-size: 11px; font-weight: 600; line-height: 1.5em;
      vertical-align: 0.45em; text-align: center; font-variant-numeric: tabular-nums;
      color: var(--g60-accent); background: var(--g60-tint); border-radius: 0.75em;
      transition: color 0.15s, background-color 0.15s;
    }
    .marker::after { content: ""; position: absolute; inset: -8px -3.2px; }
    .marker:hover, .marker.current, .source:hover .badge {
      color: var(--g60-on-accent); background: var(--g60-accent);
    }
    .status {
      margin-top: 16px; color: var(--g60-soft); font-size: 15px;
      display: flex; align-items: center; gap: 10px;
    }
    .status::before {
      content: ""; width: 8px; height: 8px; border-radius: 50%; flex: none;
      background: var(--g60-accent); animation: breathe 1.4s ease-in-out infinite;
    }
    @keyframes breathe { 50% { opacity: 0.25; } }

    .sources { margin-top: 14px; }
    .label { font-size: 13px; line-height: 1.5; color: var(--g60-soft); }
    .source {
      display: flex; align-items: baseline; gap: 8px; width: calc(100% + 16px);
      margin-inline: -8px; padding: 5px 8px; border-radius: 8px;
      font-size: 14px; line-height: 1.5;
    }
    .source:hover { background: var(--g60-tint); }
    .badge {
      flex: none; min-width: 1.5em; padding: 0 0.35em; text-align: center; font-weight: 600;
      font-size: 11px; line-height: 1.5em; border-radius: 0.75em; color: var(--g60-accent);
      background: var(--g60-tint); font-variant-numeric: tabular-nums;
    }
    .badges { flex: none; display: flex; gap: 3px; max-width: 40%; flex-wrap: wrap; }
    .place { flex: 1; min-width: 0; }
    .where { display: flex; gap: 10px; white-space: nowrap; }
    .where > * { flex: none; }
    .where .title, .where .deep, .excerpt { overflow: hidden; text-overflow: ellipsis; }
    .where .title { flex: 0 1 auto; }
    .where .deep { flex: 0 3 auto; color: var(--g60-soft); }
    .number { color: var(--g60-ink); margin-inline-end: 6px; }
    .excerpt { display: block; color: var(--g60-soft); white-space: nowrap; }
    .note {
      margin-top: 12px; font-size: 14px; line-height: 1.6; color: var(--g60-soft);
      padding-inline-start: 12px; border-inline-start: 2px solid var(--g60-line);
    }
    .nearest { margin-top: 12px; }
    .nearest .source { padding-block: 8px; }
    .nearest .excerpt {
      white-space: normal; display: -webkit-box; -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .failure {
      margin-top: 16px; padding: 10px 16px; font-size: 15px; line-height: 1.6;
      color: var(--g60-warn); background: var(--g60-warn-tint); border-radius: 10px;
      display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px;
    }
    .failure p { flex: 1 1 224px; }
    .retry {
      font-weight: 600; padding: 4px 12px; border: 1px solid currentcolor;
      border-radius: 8px;
    }

    form { flex: none; padding: 12px; border-top: 1px solid var(--g60-line); }
    .box {
      display: flex; align-items: flex-end; gap: 8px; padding: 5px;
      border: 1px solid var(--g60-line); border-radius: 22px; max-width: 692px;
      margin-inline: auto; transition: border-color 0.15s;
    }
    .box:focus-within { border-color: var(--g60-accent); box-shadow: 0 0 0 1px var(--g60-accent); }
    textarea {
      flex: 1; min-width: 0; resize: none; border: 0; outline: 0; background: none; margin: 0;
      padding: 6px 0 6px 14px; line-height: 1.5; max-height: 152px;
    }
    textarea:focus-visible { outline: 0; }
    textarea::placeholder { color: var(--g60-soft); opacity: 1; }
    .send {
      flex: none; padding: 6px 18px; line-height: 1.5; font-weight: 600;
      font-size: 15px; min-height: 36px;
      color: var(--g60-on-accent); background: var(--g60-accent); border-radius: 18px;
    }
    .send[aria-disabled="true"] { opacity: 0.55; cursor: default; }
    .keys {
      margin-top: 6px; font-size: 12px; line-height: 1.4; text-align: center;
      color: var(--g60-soft);
    }

    dialog {
      width: min(672px, calc(100vw - 32px)); max-height: min(704px, 86vh); padding: 0;
      border: 1px solid var(--g60-line); border-radius: 14px; overflow: hidden;
      color: var(--g60-ink); background: var(--g60-paper);
      box-shadow: 0 16px 48px rgb(0 0 0 / 0.22);
    }
    dialog[open] { display: flex; flex-direction: column; animation: rise 0.2s ease-out; }
    dialog::backdrop { background: var(--g60-shade, rgb(20 32 40 / 0.45)); }
    @keyframes rise { from { opacity: 0; transform: translateY(8px); } }
    .top {
      flex: none; display: flex; gap: 12px; align-items: flex-start;
      padding: 18px 14px 12px 24px;
    }
    .top > div { flex: 1; min-width: 0; padding-top: 4px; }
    h3 { font-size: 17px; font-weight: 600; line-height: 1.5; outline: 0; }
    .path { margin-top: 2px; font-size: 14px; line-height: 1.5; color: var(--g60-soft); }
    .body { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 4px 24px 20px; }
    .text {
      font: 400 18px/2 var(--serif); text-indent: 2em; text-align: justify;
      white-space: pre-wrap;
    }
    .text.plain { text-indent: 0; text-align: start; }
    mark {
      color: inherit; background: var(--g60-mark); padding: 0.15em 0;
      border-radius: 0.15em; -webkit-box-decoration-break: clone; box-decoration-break: clone;
    }
    .foot {
      flex: none; display: flex; align-items: center; gap: 8px;
      padding: 8px 14px 10px 24px; border-top: 1px solid var(--g60-line);
    }
    .hint { flex: 1; font-size: 13px; line-height: 1.5; color: var(--g60-soft); }
    .foot .tool[aria-disabled="true"] { opacity: 0.45; cursor: default; }
    .documents { display: grid; gap: 4px; }

    @container (max-width: 576px) {
      header { padding-inline: 16px 6px; gap: 0; }
      .log { padding: 16px; }
      .tool { padding-inline: 7px; }
      select.tool { max-width: 76px; }
      .keys { display: none; }
      .welcome { padding-block: 20px 8px; }
      .question { max-width: 88%; }
    }
    @media (max-width: 576px) {
      :host([launcher]) {
        inset-block-end: 16px; inset-inline-end: 16px; width: calc(100vw - 32px);
      }
      :host([launcher]) .chat { height: calc(100dvh - 100px); }
      .text { text-align: start; }
      dialog {
        width: 100vw; max-width: 100vw; max-height: 86vh; margin: auto 0 0; border-width: 1px 0 0;
        border-radius: 18px 18px 0 0; padding-bottom: env(safe-area-inset-bottom);
      }
      .top { padding-inline: 20px 10px; }
      .body { padding-inline: 20px; }
      .foot { padding-inline: 20px 10px; }
    }
    @media (prefers-reduced-motion: reduce) {
      *, *::before, *::after { animation: none !important; transition: none !important; }
    }
    @media (forced-colors: active) { .marker, .badge, .send { border: 1px solid; } }
  `;

  /** Build an element; strings among the children become text, never HTML. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  /** Cut a text where quotes begin and end, counting characters as the server does, not UTF-16. */
  function* pieces(text, quotes) {
    const characters = Array.from(text);
    const quoted = (n) => quotes.some(({ start, end }) => start <= n && n < end);
    for (let from = 0, to; from < characters.length; from = to) {
      for (to = from + 1; to < characters.length && quoted(to) === quoted(from); to += 1);
      yield [characters.slice(from, to).join(""), quoted(from)];
    }
  }

  /** A response that is no success: its status, when to come back, and the id of the request. */
  class Refused extends Error {
    constructor(status, retryAfter, requestId) {
      super(`status ${status}`);
      Object.assign(this, { status, retryAfter, requestId });
    }

    static of(response) {
      const { headers, status } = response;
      return new Refused(status, headers.get("Retry-After"), headers.get("X-Request-ID"));
    }
  }

  /** The stream ended before the answer did. */
  class BrokenOff extends Error {}

  /** Yield the server-sent events of a response as [name, data]. */
  async function* serverSentEvents(response) {
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let buffer = "";
    for (;;) {
      const { done, value } = await reader.read();
      buffer += decoder.decode(value, { stream: !done });
      for (let end; (end = buffer.indexOf("\n\n")) >= 0; buffer = buffer.slice(end + 2)) {
        const lines = buffer.slice(0, end).split("\n");
        const values = (field) =>
          lines.filter((line) => line.startsWith(`${field}: `)).map((line) => line.slice(field.length + 2));
        const data = values("data").join("\n");
        if (data) yield [values("event")[0] || "message", JSON.parse(data)];
      }
      if (done) return;
    }
  }

  /** The server: three things to ask of it. */
  class Server {
    constructor(endpoint) {
      this.endpoint = endpoint.replace(/\/+$/, "");
    }

    async *chat(question, history, signal) {
      const response = await this.fetch("/v1/chat", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ question, history }),
        signal,
      });
      for await (const [name, data] of serverSentEvents(response)) {
        if (name === "error") throw new Refused(data.status, null, data.request_id);
        yield [name, data];
        if (name === "done") return;
      }
      throw new BrokenOff();
    }

    async documents() {
      return (await (await this.fetch("/v1/documents")).json()).documents;
    }

    async paragraph(document, number) {
      const path = `/v1/documents/${encodeURIComponent(document)}/paragraphs/${number}`;
      return (await this.fetch(path)).json();
    }

    async fetch(path, options = {}) {
      const response = await fetch(this.endpoint + path, { credentials: "omit", ...options });
      if (!response.ok) throw Refused.of(response);
      return response;
    }
  }

  /** One question and what became of it. */
  class Turn {
    constructor(chat, question) {
      this.chat = chat;
      this.question = question;
      this.element = make("article", { class: "turn" }, make("p", { class: "question" }, question));
      this.begin();
    }

    begin() {
      this.said = 0;
      this.spoken = [];
      this.status = make("p", { class: "status" }, this.chat.text.searching);
      this.answer = make("div", { class: "answer", hidden: true });
      this.element.replaceChildren(this.element.firstChild, this.answer, this.status);
    }

    show(name, data) {
      if (name === "sources" && data.sources.length) {
        this.status.textContent = this.chat.text.checking(data.sources.length);
      } else if (name === "sentence") this.say(data, data.citations);
      else if (name === "done") this.finish(data);
    }

    say(sentence, citations) {
      const cited = new Map(citations.map((citation) => [citation.marker, citation]));
      const markers = sentence.markers
        .filter((marker) => cited.has(marker))
        .map((marker) => this.marker(cited.get(marker)));
      const gap = " ".repeat(Math.max(0, sentence.start - this.said));
      this.answer.append(gap, make("span", { class: "sentence" }, sentence.text, ...markers));
      this.answer.hidden = false;
      this.said = sentence.end + sentence.markers.join("").length + 2 * sentence.markers.length;
      this.spoken.push(sentence.text);
      this.chat.announce(sentence.text);
    }

    marker(citation) {
      const { text } = this.chat;
      const label = text.cite(citation.marker, citation.title, citation.paragraph);
      const open = (event) => this.chat.reader.open([citation], event.currentTarget);
      const title = citation.quote;
      return make(
        "button",
        { class: "marker", type: "button", "aria-label": label, title, click: open },
        String(citation.marker),
      );
    }

    finish(answer) {
      const { text } = this.chat;
      this.status.remove();
      const whole = answer.sentences.map((sentence) => sentence.text).join();
      if (!whole || whole !== this.spoken.join()) this.rewrite(answer);
      for (const note of answer.notes || []) this.element.append(make("p", { class: "note" }, note));
      if (answer.citations.length) this.element.append(this.places(text.sources, answer.citations, true));
      if (answer.nearest.length) {
        const nearest = this.places(text.nearest, answer.nearest, false);
        nearest.classList.add("nearest");
        this.element.append(nearest);
      }
      if (answer.answered) this.chat.announce(text.finished(answer.citations.length));
    }

    /** Put the whole answer in place of what was streamed: a refusal, a greeting, a second try. */
    rewrite(answer) {
      this.answer.replaceChildren();
      this.answer.hidden = false;
      this.said = 0;
      this.spoken = [];
      for (const sentence of answer.sentences) this.say(sentence, answer.citations);
      if (!answer.sentences.length) {
        this.answer.append(answer.answer);
        this.chat.announce(answer.answer);
      }
    }

    /** List paragraphs, each once: cited ones with their markers, others with how they begin. */
    places(label, citations, cited) {
      const { text } = this.chat;
      const groups = new Map();
      for (const citation of citations) {
        const key = JSON.stringify([citation.document, citation.paragraph]);
        groups.set(key, [...(groups.get(key) || []), citation]);
      }
      const titles = new Set(citations.map(({ title }) => title));
      const one = cited && titles.size === 1; // then its title is said once, above
      const caption = one ? `${label}${text.colon}${citations[0].title}` : label;
      const rows = [...groups.values()].map((group) => {
        const { title, paragraph, heading, quote } = group[0];
        const where = make("span", { class: "where" });
        if (!one) where.append(make("span", { class: "title" }, title), " ");
        where.append(make("span", {}, text.paragraph(paragraph)), " ");
        where.append(make("span", { class: "deep" }, heading));
        const place = make("span", { class: "place" }, where);
        if (!cited) place.append(make("span", { class: "excerpt" }, quote));
        const badges = group.map(({ marker }) => make("span", { class: "badge" }, String(marker)));
        const quotes = group.filter(({ quote, text: whole }) => cited || quote !== whole);
        const open = (event) => this.chat.reader.open(group, event.currentTarget, quotes);
        const button = make("button", { class: "source", type: "button", click: open });
        if (cited) button.append(make("span", { class: "badges" }, ...badges));
        button.append(place);
        return make("li", {}, button);
      });
      const top = make("p", { class: "label" }, caption);
      return make("section", { class: "sources" }, top, make("ul", {}, ...rows));
    }

    stop() {
      this.status.remove();
      const { stopped, checked } = this.chat.text;
      this.element.append(make("p", { class: "note" }, stopped + (this.spoken.length ? checked : "")));
    }

    fail(error) {
      const words = this.words(error);
      const again = () => this.chat.run(this);
      const retry = make("button", { class: "retry", type: "button", click: again }, this.chat.text.retry);
      this.status.remove();
      this.element.append(make("div", { class: "failure" }, make("p", {}, words), retry));
      this.chat.announce(words);
    }

    words(error) {
      const { text } = this.chat;
      if (error instanceof BrokenOff || (this.spoken.length && !(error instanceof Refused))) return text.broken;
      if (!(error instanceof Refused)) return text.lost;
      if (error.status === 429) return text.busy(Number(error.retryAfter));
      if (error.status === 503) return text.notReady;
      if (error.status === 413 || error.status === 422) return text.tooLong;
      if (error.status === 401 || error.status === 403) return text.denied;
      return text.failed + (error.requestId ? text.number(error.requestId.slice(0, 8)) : "");
    }
  }

  /** The dialog in which paragraphs are read. */
  class Reader {
    constructor(chat) {
      this.chat = chat;
      this.title = make("h3", { tabindex: "-1", id: "reading" });
      this.path = make("p", { class: "path" });
      this.body = make("div", { class: "body", tabindex: "0" });
      this.hint = make("p", { class: "hint" });
      this.closer = make("button", { class: "tool", type: "button", click: () => this.dialog.close() });
      this.previous = make("button", { class: "tool", type: "button", click: () => this.turn(-1) });
      this.next = make("button", { class: "tool", type: "button", click: () => this.turn(+1) });
      this.foot = make("div", { class: "foot" }, this.hint, this.previous, this.next);
      const top = make("div", { class: "top" }, make("div", {}, this.title, this.path), this.closer);
      this.dialog = make("dialog", { "aria-labelledby": "reading" }, top, this.body, this.foot);
      this.dialog.addEventListener("close", () => this.closed());
      this.dialog.addEventListener("click", (event) => {
        if (event.target === this.dialog) this.dialog.close(); // a click beside it, on the backdrop
      });
    }

    localise() {
      const { text } = this.chat;
      this.closer.textContent = text.close;
      this.previous.textContent = text.previous;
      this.next.textContent = text.next;
    }

    /** Open a paragraph with the quotes that are cited from it marked. */
    open(citations, opener, quotes = citations) {
      this.show(citations[0], quotes);
      this.rise(opener);
      const mark = this.body.querySelector("mark");
      if (mark) this.body.scrollTop = mark.offsetTop - this.body.offsetTop - this.body.clientHeight / 3;
    }

    rise(opener) {
      this.opener = opener;
      opener.classList.add("current");
      opener.focus(); // Safari does not on a click; the dialog gives the focus back to it
      this.dialog.showModal();
      this.title.focus();
    }

    closed() {
      this.opener?.classList.remove("current");
    }

    show({ document, title, paragraph, heading, text: whole }, quotes = []) {
      const { text } = this.chat;
      this.at = { document, paragraph };
      this.title.textContent = title;
      this.path.replaceChildren(make("span", { class: "number" }, text.paragraph(paragraph)), " ", heading);
      const content = make("p", { class: "text", lang: "zh" });
      for (const [piece, quoted] of pieces(whole, quotes)) {
        content.append(quoted ? make("mark", {}, piece) : piece);
      }
      content.classList.toggle("plain", whole.length < 24 || whole.includes("\n"));
      this.body.replaceChildren(content);
      this.body.scrollTop = 0;
      this.hint.textContent = quotes.length ? text.quoted : "";
      this.foot.hidden = !document;
      this.enable(this.previous, paragraph > 1);
      this.enable(this.next, true);
    }

    async turn(step) {
      const button = step < 0 ? this.previous : this.next;
      if (button.getAttribute("aria-disabled") === "true") return;
      const { document, paragraph } = this.at;
      try {
        const found = await this.chat.server.paragraph(document, paragraph + step);
        this.show({ ...found, paragraph: found.number });
        this.title.focus();
      } catch (error) {
        this.enable(button, false);
        if (!(error instanceof Refused && error.status === 404)) this.hint.textContent = this.chat.text.lost;
      }
    }

    enable(button, possible) {
      button.setAttribute("aria-disabled", String(!possible));
    }

    list(documents, opener) {
      const { text } = this.chat;
      this.title.textContent = text.libraryTitle;
      this.path.textContent = "";
      this.foot.hidden = true;
      const items = documents.map((each) => {
        const more = [each.source, each.date, text.size(each.paragraphs)].filter(Boolean).join(text.comma);
        const where = make("span", { class: "where" }, make("span", { class: "title" }, each.title));
        const place = make("span", { class: "place" }, where, make("span", { class: "excerpt" }, more));
        const read = () => {
          this.at = { document: each.id, paragraph: 0 };
          this.enable(this.next, true);
          this.turn(+1);
        };
        return make("li", {}, make("button", { class: "source", type: "button", click: read }, place));
      });
      this.body.replaceChildren(make("ul", { class: "documents" }, ...items));
      this.rise(opener);
    }
  }

  class G60Chat extends HTMLElement {
    static observedAttributes = ["endpoint", "title", "placeholder", "lang", "examples", "launcher"];

    connectedCallback() {
      if (!this.shadowRoot) this.build();
      this.localise();
      this.prepare();
    }

    disconnectedCallback() {
      this.controller?.abort();
      clearTimeout(this.waiting);
    }

    attributeChangedCallback(name) {
      if (!this.isConnected || !this.shadowRoot) return;
      if (name === "lang") this.chosen = null;
      this.localise();
      if (name === "endpoint") this.prepare();
    }

    get server() {
      return new Server(this.getAttribute("endpoint") || HOME);
    }

    get language() {
      const lang = this.chosen || this.getAttribute("lang") || this.parentElement?.closest("[lang]")?.lang;
      const tag = (lang || navigator.language || "zh").toLowerCase();
      if (tag.startsWith("en")) return "en";
      return /^zh-(hant|tw|hk|mo)/.test(tag) ? "zh-Hant" : "zh";
    }

    get text() {
      return TEXT[this.language];
    }

    build() {
      const root = this.attachShadow({ mode: "open" });
      this.history = [];
      this.documents = [];
      this.reader = new Reader(this);
      this.announcer = make("div", { class: "unseen", "aria-live": "polite" });
      // An empty title keeps the host's own from popping up as a tooltip over everything.
      this.root = make("div", { class: "chat", title: "", role: "group" });
      this.root.append(this.buildHead(), this.buildLog(), this.buildForm());
      this.root.append(this.announcer, this.reader.dialog);
      this.launch = make("button", { class: "launch", type: "button", click: () => this.toggle() });
      root.append(this.root, this.launch);
      root.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && this.opened && !this.reader.dialog.open) this.toggle();
      });
      if ("adoptedStyleSheets" in root) {
        // Not subject to a page's Content-Security-Policy, as a <style> would be.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLES);
        root.adoptedStyleSheets = [sheet];
      } else root.prepend(make("style", {}, STYLES));
    }

    buildHead() {
      this.heading = make("h2");
      this.tagline = make("p", { class: "tagline" });
      this.library = make("button", { class: "tool", type: "button", hidden: true });
      this.library.addEventListener("click", () => this.reader.list(this.documents, this.library));
      this.fresh = make("button", { class: "tool", type: "button", hidden: true, click: () => this.restart() });
      const options = Object.entries(LANGUAGES).map(([value, name]) =>
        make("option", { value, lang: HTML_LANG[value] }, name),
      );
      this.languages = make("select", { class: "tool" }, ...options);
      this.languages.addEventListener("change", () => {
        this.chosen = this.languages.value;
        this.localise();
      });
      const name = make("div", { class: "name" }, this.heading, this.tagline);
      return make("header", {}, name, this.fresh, this.library, this.languages);
    }

    buildLog() {
      this.hello = make("p", { class: "hello" });
      this.promise = make("p", { class: "promise" });
      this.examples = make("ul", { class: "examples" });
      this.welcome = make("section", { class: "welcome" }, this.hello, this.promise, this.examples);
      this.log = make("div", { class: "log", tabindex: "0", role: "region" }, this.welcome);
      return this.log;
    }

    buildForm() {
      this.input = make("textarea", { rows: "1", maxlength: String(LONGEST), enterkeyhint: "send" });
      this.input.addEventListener("input", () => this.resize());
      this.input.addEventListener("keydown", (event) => {
        // While an input method is composing, Enter chooses a word (229: Safari says it late).
        if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        if (!this.controller) this.submit();
      });
      this.button = make("button", { class: "send", type: "submit" });
      this.keys = make("p", { class: "keys" });
      const box = make("div", { class: "box" }, this.input, this.button);
      const form = make("form", {}, box, this.keys);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (this.controller) this.controller.abort();
        else this.submit();
      });
      return form;
    }

    /** Set every word of the frame; what was already answered stays as it is. */
    localise() {
      const { text } = this;
      this.root.lang = HTML_LANG[this.language];
      this.heading.textContent = this.getAttribute("title") || text.title;
      this.root.setAttribute("aria-label", this.heading.textContent);
      this.tagline.textContent = text.tagline;
      this.library.textContent = text.library;
      this.fresh.textContent = text.fresh;
      this.languages.value = this.language;
      this.languages.setAttribute("aria-label", text.language);
      this.hello.textContent = text.hello;
      this.promise.textContent = this.preparing ? text.preparing : text.promise;
      this.log.setAttribute("aria-label", this.heading.textContent);
      this.input.placeholder = this.getAttribute("placeholder") || text.placeholder;
      this.input.setAttribute("aria-label", this.input.placeholder);
      this.keys.textContent = text.keys;
      this.showLauncher();
      this.reader.localise();
      this.showExamples();
      this.refresh();
    }

    /** With a launcher there is a button, and the chat only while it is open. */
    showLauncher() {
      const launcher = this.hasAttribute("launcher");
      this.launch.hidden = !launcher;
      this.launch.textContent = this.opened ? this.text.close : this.heading.textContent;
      this.launch.setAttribute("aria-expanded", String(Boolean(this.opened)));
      this.root.hidden = launcher && !this.opened;
    }

    toggle() {
      this.opened = !this.opened;
      this.showLauncher();
      (this.opened ? this.input : this.launch).focus();
    }

    showExamples() {
      const given = this.getAttribute("examples")?.split("|").map((each) => each.trim()).filter(Boolean);
      const ours = this.documents.some((each) => each.id === DOSSIER) ? this.text.examples : [];
      const buttons = (given || ours).map((question) => {
        const ask = () => this.ask(question);
        return make("li", {}, make("button", { class: "example", type: "button", click: ask }, question));
      });
      this.examples.replaceChildren(...buttons);
    }

    /** Learn what documents there are, waiting for a server that is still opening them. */
    async prepare() {
      clearTimeout(this.waiting);
      try {
        this.documents = await this.server.documents();
        this.preparing = false;
      } catch (error) {
        this.preparing = error instanceof Refused && error.status === 503;
        if (this.preparing && this.isConnected) this.waiting = setTimeout(() => this.prepare(), READY_EVERY);
      }
      this.library.hidden = !this.documents.length;
      this.localise();
    }

    refresh() {
      this.button.textContent = this.controller ? this.text.stop : this.text.send;
      const idle = !this.controller && !this.input.value.trim();
      this.button.setAttribute("aria-disabled", String(idle));
    }

    resize() {
      this.input.style.height = "auto";
      this.input.style.height = `${this.input.scrollHeight}px`;
      this.refresh();
    }

    submit() {
      const question = this.input.value.trim();
      if (!question) return;
      this.input.value = "";
      this.resize();
      this.ask(question);
    }

    /** Ask a question; the turn shows what becomes of it. */
    ask(question) {
      if (this.controller) return;
      this.welcome.hidden = true;
      this.fresh.hidden = false;
      const turn = new Turn(this, question);
      this.log.append(turn.element);
      this.run(turn);
      this.input.focus();
    }

    async run(turn) {
      if (this.controller) return;
      const controller = (this.controller = new AbortController());
      turn.begin();
      this.log.scrollTop = this.log.scrollHeight;
      this.refresh();
      this.announce(this.text.searching);
      try {
        const history = this.history.slice(-HISTORY);
        for await (const [name, data] of this.server.chat(turn.question, history, controller.signal)) {
          this.follow(turn, () => turn.show(name, data));
          if (name === "done") this.remember(turn.question, data);
        }
      } catch (error) {
        this.follow(turn, () => (controller.signal.aborted ? turn.stop() : turn.fail(error)));
      } finally {
        if (this.controller === controller) this.controller = null;
        this.refresh();
      }
    }

    remember(question, answer) {
      const said = answer.sentences.map((sentence) => sentence.text).join("") || answer.answer;
      this.history.push({ role: "user", content: question }, { role: "assistant", content: said });
    }

    /** Change a turn; keep the end of the log in view if it was, but never lose the question. */
    follow(turn, change) {
      const { log } = this;
      const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
      change();
      const top = turn.element.getBoundingClientRect().top - log.getBoundingClientRect().top;
      if (atEnd) log.scrollTop = Math.min(log.scrollHeight, log.scrollTop + top - MARGIN);
    }

    restart() {
      this.controller?.abort();
      this.controller = null;
      this.history = [];
      this.log.replaceChildren(this.welcome);
      this.welcome.hidden = false;
      this.fresh.hidden = true;
      this.refresh();
      this.input.focus();
    }

    announce(words) {
      this.announcer.append(make("p", {}, words));
      while (this.announcer.childElementCount > 8) this.announcer.firstChild.remove();
    }
  }

  if (!customElements.get("g60-chat")) customElements.define("g60-chat", G60Chat);
})();
