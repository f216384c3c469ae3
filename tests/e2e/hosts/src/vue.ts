import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
// After the app: what the app made becomes an element of the map's.
void import('the-map/vue');
