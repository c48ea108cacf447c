-- The bounds of a weight at birth, which only the analyses read, hold for transfers too: what was dated of them stays.

update setting set code = 'people.plausible.least_grams_22' where code = 'quality.plausible.least_grams_22';
update setting set code = 'people.plausible.least_grams_term' where code = 'quality.plausible.least_grams_term';
update setting set code = 'people.plausible.most_grams_22' where code = 'quality.plausible.most_grams_22';
update setting set code = 'people.plausible.most_grams_term' where code = 'quality.plausible.most_grams_term';
