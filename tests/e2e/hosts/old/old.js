// As one wrote it in 2009: the map is made when the document is ready. What the element is called says
// the name of the script that makes it one.
$(document).ready(function () {
  var slug = $('script[src$=".classic.js"]').attr('src').replace(/^.*\/|\.classic\.js$/g, '');
  var lang = (location.search.match(/lang=([\w-]+)/) || [])[1];
  var times = { ready: 0, select: 0 };

  $(document).on(slug + '-ready', function () {
    $('#ready').text(++times.ready);
  });
  $(document).on(slug + '-select', function (event) {
    $('#count').text(++times.select);
    $('#last').text(JSON.stringify(event.originalEvent.detail));
  });
  $('<' + slug + '>').attr('lang', lang).appendTo('#app');
});
