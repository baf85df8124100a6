assert new File(basedir, 'build.log').text.contains('2 Arazzo documents compiled: ')
