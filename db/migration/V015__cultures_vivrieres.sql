-- « cultures » led from agriculture to every call on culture: one stem for both.
update search_synonym set term = 'cultures vivrières' where group_no = 8 and term = 'cultures';
