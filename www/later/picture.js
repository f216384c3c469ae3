// The map as a picture.

import { composed } from './compose.js';

/// As the text of an SVG document, with its size in pixels.
export async function picture(lang, map, tools) {
  const [whole, faces] = await Promise.all([composed(lang, map, tools), map.faces()]);
  const style = document.createElementNS(whole.namespaceURI, 'style');
  style.textContent = faces.map(({ weight, bytes }) => (
    `@font-face{font-family:"${map.family}";font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)})}`
  )).join('');
  whole.prepend(style);
  const [width, height] = ['width', 'height'].map((name) => Number(whole.getAttribute(name)));
  return { whole, width, height, text: text(whole) };
}

const text = (whole) => new XMLSerializer().serializeToString(whole);

function base64(bytes) {
  let letters = '';
  for (const byte of new Uint8Array(bytes)) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/// As a PNG, so many times its size.
export async function png({ whole, width, height }, times) {
  const [across, down] = [width * times, height * times];
  // The drawing itself is so large: some engines would else enlarge its pixels.
  whole.setAttribute('width', across);
  whole.setAttribute('height', down);
  const image = new Image(across, down);
  const url = URL.createObjectURL(new Blob([text(whole)], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: across, height: down });
    canvas.getContext('2d').drawImage(image, 0, 0, across, down);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
