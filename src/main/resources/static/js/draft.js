// A draft that has nothing more than all drafts have.
import { drafting } from './drafting.js';
import { tellAway } from './told.js';

tellAway(drafting(document.querySelector('form[data-key]')).typed);
