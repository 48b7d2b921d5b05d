// What the page's scripts say, in the language of the page.

const english = {
  part: (section, sections, title) => `Part ${section} of ${sections} · ${title}`,
  emergency: 'Please read this now',
  sameDay: 'Important',
  call: number => `Call ${number}`,
  opening: 'Opening your chat…',
  slow: 'Connecting takes longer than usual. What you told us is kept.',
  placeholder: 'Type your answer',
  unreachable: 'We cannot reach the clinic just now. We keep trying, and send what you write as soon as we can.',
  tooLarge: 'This file is too large to send, or there are too many at once. Try a smaller photo.',
  wrongKind: 'This kind of file cannot be sent. A photo or a PDF can.',
  offline: 'You are offline. What you told us is kept, and the chat goes on by itself.'
};

const spanish = {
  part: (section, sections, title) => `Parte ${section} de ${sections} · ${title}`,
  emergency: 'Por favor, lea esto ahora',
  sameDay: 'Importante',
  call: number => `Llamar al ${number}`,
  opening: 'Abriendo su conversación…',
  slow: 'La conexión tarda más de lo normal. Lo que nos contó queda guardado.',
  placeholder: 'Escriba su respuesta',
  unreachable: 'Ahora no podemos conectar con la clínica. Seguimos intentándolo y enviaremos lo que escriba en cuanto se pueda.',
  tooLarge: 'Este archivo es demasiado grande, o son demasiados a la vez. Pruebe con una foto más pequeña.',
  wrongKind: 'Este tipo de archivo no se puede enviar. Una foto o un PDF, sí.',
  offline: 'No tiene conexión. Lo que nos contó queda guardado y la conversación sigue sola en cuanto vuelva.'
};

export const words = document.documentElement.lang === 'es' ? spanish : english;
